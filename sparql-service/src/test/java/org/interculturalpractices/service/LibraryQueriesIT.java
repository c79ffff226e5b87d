package org.interculturalpractices.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.QueryCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of the library answers over HTTP on the bundled catalogue, with its defaults. */
class LibraryQueriesIT {

    static Stream<String> names() {
        // Those that call other endpoints are tested with endpoints that this machine plays.
        return QueryCatalog.bundled().queries().stream()
                .filter(query -> !query.isFederated())
                .map(NamedQuery::name);
    }

    @Test
    void libraryHasManyQueries() {
        assertThat(QueryCatalog.bundled().queries()).hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersWithItsDefaults(String name) {
        NamedQuery named = QueryCatalog.bundled().get(name);
        Query query = named.bind(Map.of());
        try (QueryExecHTTP execution = QueryExecHTTP.service(
                        BundledService.get().endpoint().toString())
                .query(query)
                .build()) {
            if (query.isAskType()) {
                assertThat(execution.ask()).isTrue();
            } else if (query.isSelectType()) {
                RowSetRewindable rows = execution.select().rewindable();
                assertThat(rows.size()).as("rows of %s", name).isPositive();
            } else {
                assertThat(execution.construct().size())
                        .as("triples of %s", name)
                        .isPositive();
            }
        }
    }
}
