package org.interculturalpractices.service.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.interculturalpractices.loader.text.PracticeFields;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.text.SearchWords;
import org.springframework.web.util.UriUtils;

/**
 * What the search page is asked for. Words and facets have the names that the parameters of the query {@code practice-search} have,
 * so that the address of a state is that of its query as well, but for the path. Immutable.
 *
 * @param words what is looked for; may be empty
 * @param chosen the chosen values by facet, without facets of which none is chosen
 * @param order in what order
 * @param table whether as a table; else as a list
 * @param world whether the map shows all the world
 * @param page which page, from 1
 */
public record SearchState(
        String words, Map<String, List<String>> chosen, Order order, boolean table, boolean world, int page) {

    /** The address of the page without anything chosen. */
    static final String PATH = "/practices";

    static final String WORDS = "words";

    /** The queries of the library that give what a state shows. */
    private static final String QUERY = "practice-search";

    private static final String DATA_QUERY = "practice-search-as-data";

    private static final int LAST_PAGE = 500;
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    /** The order of what is found. */
    public enum Order {
        /** What fits best first; titles where no words are given. */
        RELEVANCE(""),
        TITLE("title"),
        TITLE_DOWN("-title"),
        START("start"),
        START_DOWN("-start");

        private final String value;

        Order(String value) {
            this.value = value;
        }

        static Order of(String value) {
            return Arrays.stream(values())
                    .filter(order -> order.value.equals(value))
                    .findFirst()
                    .orElseThrow(() -> new ServiceException(
                            Code.BAD_REQUEST, "The parameter 'sort' is title, -title, start or -start."));
        }
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws ServiceException with {@link Code#BAD_REQUEST} if a parameter cannot be read
     */
    static SearchState of(HttpServletRequest request) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (String facet : PracticeFields.FACETS) {
            List<String> values = Arrays.stream(Optional.ofNullable(request.getParameterValues(facet))
                            .orElse(new String[0]))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        return new SearchState(
                parameter(request, WORDS),
                chosen,
                Order.of(parameter(request, "sort")),
                parameter(request, "view").equals("table"),
                parameter(request, "map").equals("world"),
                page(parameter(request, "page")));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static int page(String value) {
        if (value.isEmpty()) {
            return 1;
        }
        try {
            int page = Integer.parseInt(value);
            if (page >= 1 && page <= LAST_PAGE) {
                return page;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new ServiceException(
                Code.BAD_REQUEST,
                "The parameter 'page' is a number from 1 to " + LAST_PAGE
                        + "; take more words, or facets, to see the rest.");
    }

    /** The words, or those that stand for every practice. */
    String wordsOrAny() {
        return words.isEmpty() ? SearchWords.ANY : words;
    }

    /** Whether nothing restricts what is found. */
    public boolean isOpen() {
        return words.isEmpty() && chosen.isEmpty();
    }

    /** Whether a value of a facet is chosen. */
    boolean has(String facet, String value) {
        return chosen.getOrDefault(facet, List.of()).contains(value);
    }

    /** The address of the state in which that value is chosen, or no longer is. */
    String toggled(String facet, String value) {
        Map<String, List<String>> others = new LinkedHashMap<>(chosen);
        List<String> values = new ArrayList<>(chosen.getOrDefault(facet, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        others.put(facet, values);
        return new SearchState(words, others, order, table, world, 1).href();
    }

    /** The address of the state without words. */
    public String withoutWords() {
        return new SearchState("", chosen, order, table, world, 1).href();
    }

    /** The address of the state as a table or a list. */
    public String withTable(boolean other) {
        return new SearchState(words, chosen, order, other, world, page).href();
    }

    /** The address of the state with another map. */
    public String withWorld(boolean other) {
        return new SearchState(words, chosen, order, table, other, page).href() + "#map";
    }

    /** The address of the state in another order: the other way round where it has that order already. */
    public String sorted(String by) {
        Order up = Order.of(by);
        Order down = Order.of("-" + by);
        return new SearchState(words, chosen, order == up ? down : up, table, world, 1).href();
    }

    /** For the attribute {@code aria-sort} of a column. */
    public String direction(String by) {
        return order == Order.of(by) ? "ascending" : order == Order.of("-" + by) ? "descending" : "none";
    }

    /** The address of another page of what is found. */
    public String withPage(int other) {
        return new SearchState(words, chosen, order, table, world, other).href();
    }

    /** The address of this state. */
    String href() {
        StringJoiner query = restrictions();
        add(query, "sort", order.value);
        add(query, "view", table ? "table" : "");
        add(query, "map", world ? "world" : "");
        add(query, "page", page == 1 ? "" : Integer.toString(page));
        return query.length() == 0 ? PATH : PATH + "?" + query;
    }

    /** Where the query behind this state can be looked at and changed, with names in a language. */
    public String editorHref(String language) {
        return withRestrictions("/sparql?example=" + QUERY + "&language=" + language);
    }

    /** What was found, as CSV with names in a language. */
    public String csvHref(String language) {
        return withRestrictions("/queries/" + QUERY + "?format=csv&language=" + language);
    }

    /** What was found, as JSON-LD. */
    public String jsonLdHref() {
        return withRestrictions("/queries/" + DATA_QUERY + "?format=jsonld");
    }

    /** The query behind this state in the library, with code that asks it. */
    public String libraryHref(String language) {
        return withRestrictions("/queries/" + QUERY + "?language=" + language);
    }

    private String withRestrictions(String address) {
        StringJoiner query = restrictions();
        return query.length() == 0 ? address : address + "&" + query;
    }

    private StringJoiner restrictions() {
        StringJoiner query = new StringJoiner("&");
        add(query, WORDS, words);
        chosen.forEach((facet, values) -> values.forEach(value -> add(query, facet, value)));
        return query;
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + UriUtils.encode(value, UTF_8));
        }
    }
}
