package org.interculturalpractices.queries;

import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The queries of a library by name, in the order of their subjects and names. Every file below the folder {@code queries} of
 * the class path belongs to the bundled one. Immutable.
 */
public final class QueryCatalog {

    private static final String FOLDER = "/queries/";

    private final SequencedMap<String, NamedQuery> byName;

    private QueryCatalog(SequencedMap<String, NamedQuery> byName) {
        this.byName = Collections.unmodifiableSequencedMap(byName);
    }

    /** The queries that ship with the project; read once. */
    public static QueryCatalog bundled() {
        return Bundled.CATALOG;
    }

    static QueryCatalog below(URL folder) {
        SequencedMap<String, NamedQuery> queries = new LinkedHashMap<>();
        SortedMap<String, String> files = QueryFiles.below(folder);
        files.forEach((path, text) -> {
            Map.Entry<String, String> place = QueryFiles.subjectAndName(path);
            NamedQuery query = NamedQuery.parse(place.getKey(), place.getValue(), text);
            if (queries.put(query.name(), query) != null) {
                throw new QueryException(
                        QueryException.Code.UNREADABLE,
                        String.format(
                                Locale.ROOT,
                                "Two files of the query library have the name '%s'; rename one.",
                                query.name()));
            }
        });
        return new QueryCatalog(queries);
    }

    /** All queries, by subject, then by name. */
    public List<NamedQuery> queries() {
        return List.copyOf(byName.values());
    }

    /** All queries by subject, in the same order. */
    public SequencedMap<String, List<NamedQuery>> bySubject() {
        return byName.values().stream()
                .collect(Collectors.groupingBy(NamedQuery::subject, LinkedHashMap::new, Collectors.toList()));
    }

    /** The names of all queries, in the same order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The query of a name, if there is one. */
    public Optional<NamedQuery> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The query of a name.
     *
     * @throws QueryException UNKNOWN_QUERY, with the names that are near
     */
    public NamedQuery get(String name) {
        return find(name).orElseThrow(() -> {
            List<String> near = NearNames.of(name, byName.keySet());
            String advice = near.isEmpty()
                    ? "the library has " + String.join(", ", byName.keySet())
                    : near.stream().collect(Collectors.joining("' or '", "did you mean '", "'?"));
            return new QueryException(
                    QueryException.Code.UNKNOWN_QUERY,
                    String.format(Locale.ROOT, "There is no query '%s'; %s", name, advice));
        });
    }

    /** Reads the library when it is first asked for. */
    private static final class Bundled {

        static final QueryCatalog CATALOG = read();

        private static QueryCatalog read() {
            URL folder = QueryCatalog.class.getResource(FOLDER);
            if (folder == null) {
                throw new QueryException(
                        QueryException.Code.UNREADABLE,
                        "The query library is not on the class path: build the module again.");
            }
            return below(folder);
        }
    }
}
