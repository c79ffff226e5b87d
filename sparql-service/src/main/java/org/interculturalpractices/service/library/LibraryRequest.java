package org.interculturalpractices.service.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.expr.aggregate.AggregatorFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.Parameter;
import org.interculturalpractices.queries.QueryException;
import org.interculturalpractices.queries.ResultKind;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.springframework.web.util.UriUtils;

/**
 * A request for a query of the library: values of its parameters, and what every query understands beside them. Immutable.
 *
 * @param query the query
 * @param values given values by parameter; a list may be repeated or have commas
 * @param limit how many rows at most
 * @param offset how many rows to leave out first
 * @param release the id of a release, or its first digits; else the current one
 * @param formats formats asked for by name
 */
record LibraryRequest(
        NamedQuery query,
        Map<String, List<String>> values,
        Optional<Integer> limit,
        int offset,
        Optional<String> release,
        List<String> formats) {

    static final String PATH = "/queries/";
    static final String LIMIT = "limit";
    static final String OFFSET = "offset";
    static final String RELEASE = "release";
    static final String FORMAT = "format";

    /** Parameters that are no query's own: of every query, and of pages. */
    private static final Set<String> COMMON = Set.of(LIMIT, OFFSET, RELEASE, FORMAT, "lang");

    static final int MOST_ROWS = 10_000;
    static final int MOST_OFFSET = 10_000_000;

    /**
     * Reads a request. Which values fit is looked at by {@link #bound}.
     *
     * @throws ServiceException with {@link Code#BAD_REQUEST} if a common parameter is no number in its range
     */
    static LibraryRequest of(NamedQuery query, HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> {
            if (!COMMON.contains(name)) {
                values.put(name, values(query, name, given));
            }
        });
        values.values().removeIf(List::isEmpty);
        return new LibraryRequest(
                query,
                values,
                number(request, LIMIT, 1, MOST_ROWS),
                number(request, OFFSET, 0, MOST_OFFSET).orElse(0),
                Optional.ofNullable(request.getParameter(RELEASE)).filter(release -> !release.isBlank()),
                Optional.ofNullable(request.getParameter(FORMAT)).stream().toList());
    }

    /** A field of a form that is left empty says nothing, but where it lifts a restriction. */
    private static List<String> values(NamedQuery query, String name, String[] given) {
        Optional<Parameter> parameter = query.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        boolean list = parameter.map(Parameter::list).orElse(false);
        boolean required = parameter.map(Parameter::required).orElse(false);
        return Arrays.stream(given)
                .flatMap(value -> list ? Stream.of(value.split(",", -1)) : Stream.of(value))
                .map(String::strip)
                .filter(value -> !required || !value.isEmpty())
                .toList();
    }

    private static Optional<Integer> number(HttpServletRequest request, String name, int least, int most) {
        String value = request.getParameter(name);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new ServiceException(
                Code.BAD_REQUEST,
                String.format(
                        Locale.ROOT,
                        "The parameter '%s' cannot be '%s': give a whole number from %d to %d.",
                        name,
                        value,
                        least,
                        most));
    }

    /** The same with a number of rows, where none is asked for. */
    LibraryRequest withDefaultLimit(int rows) {
        boolean pages = query.resultKind() == ResultKind.BINDINGS && limit.isEmpty();
        return pages ? new LibraryRequest(query, values, Optional.of(rows), offset, release, formats) : this;
    }

    /** The same with names in a language, where the query has a parameter for it that is not given. */
    LibraryRequest inLanguage(String tag) {
        boolean fits = query.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("language")
                        && !parameter.defaults().contains(tag));
        if (!fits || values.containsKey("language")) {
            return this;
        }
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put("language", List.of(tag));
        return new LibraryRequest(query, more, limit, offset, release, formats);
    }

    /**
     * The query with its values, as text.
     *
     * @throws ServiceException with {@link Code#BAD_REQUEST} that says which value would be right
     */
    String bound() {
        return withRows(bind()).toString();
    }

    /** A query for the number of rows that this has without a limit, as the variable {@code rows}. */
    String counting() {
        Query counting = QueryFactory.make();
        counting.setQuerySelectType();
        counting.addResultVar("rows", counting.allocAggregate(AggregatorFactory.createCount(false)));
        Query counted = bind();
        // A query inside another one has no prefixes of its own.
        counted.getPrefixMapping().clearNsPrefixMap();
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(new ElementSubQuery(counted));
        counting.setQueryPattern(pattern);
        return counting.toString();
    }

    private Query bind() {
        try {
            return query.bind(values);
        } catch (QueryException e) {
            throw new ServiceException(Code.BAD_REQUEST, String.valueOf(e.getMessage()), e);
        }
    }

    private Query withRows(Query bound) {
        if (limit.isEmpty() && offset == 0) {
            return bound;
        }
        if (query.resultKind() != ResultKind.BINDINGS) {
            throw new ServiceException(
                    Code.BAD_REQUEST,
                    String.format(
                            Locale.ROOT, "The query '%s' has no rows: leave out 'limit' and 'offset'.", query.name()));
        }
        limit.ifPresent(bound::setLimit);
        if (offset > 0) {
            bound.setOffset(offset);
        }
        return bound;
    }

    /** The path and query string of the answer in its usual format, with all its rows. */
    String href() {
        return href(List.of());
    }

    /** The same for some rows, in the format that was asked for. */
    String href(int rows, int from) {
        List<String> more = new ArrayList<>();
        more.add(LIMIT + "=" + rows);
        if (from > 0) {
            more.add(OFFSET + "=" + from);
        }
        formats.forEach(format -> more.add(pair(FORMAT, format)));
        return href(more);
    }

    /** Where the query can be looked at and changed, with the same values and asking the same release. */
    String editorHref() {
        String endpoint = release.map(id -> "/releases/" + id + "/sparql").orElse("/sparql");
        List<String> all = new ArrayList<>(List.of("example=" + query.name()));
        all.addAll(pairs());
        return endpoint + "?" + String.join("&", all);
    }

    private String href(List<String> more) {
        List<String> all = new ArrayList<>(pairs());
        release.ifPresent(id -> all.add(pair(RELEASE, id)));
        all.addAll(more);
        return PATH + query.name() + (all.isEmpty() ? "" : "?" + String.join("&", all));
    }

    private List<String> pairs() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
                .toList();
    }

    private static String pair(String name, String value) {
        return UriUtils.encode(name, UTF_8) + "=" + UriUtils.encode(value, UTF_8);
    }
}
