package org.interculturalpractices.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each query of the library. */
class BundledQueriesTest {

    static Stream<NamedQuery> queries() {
        return QueryCatalog.bundled().queries().stream();
    }

    static Stream<NamedQuery> rowQueries() {
        return queries().filter(query -> query.resultKind() == ResultKind.BINDINGS);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void describesItselfInEnglishAndFrench(NamedQuery query) {
        assertThat(query.title().byLanguage()).containsOnlyKeys("en", "fr");
        assertThat(query.description().byLanguage()).containsOnlyKeys("en", "fr");
        assertThat(query.parameters())
                .allSatisfy(parameter ->
                        assertThat(parameter.description().byLanguage()).containsOnlyKeys("en", "fr"));
        assertThat(query.tags()).isNotEmpty();
        assertThat(query.text()).contains("#+ result: ", "#+ view: ");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void bindsItsDefaultsAndRuns(NamedQuery query) {
        Query bound = query.bind(Map.of());
        if (!query.isFederated()) {
            assertThat(SmallGraph.answer(bound)).isNotNull();
        }
        assertThat(query.parameters())
                .filteredOn(Parameter::required)
                .allSatisfy(parameter -> assertThat(parameter.defaults()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void parsesAgainAsItIsPrinted(NamedQuery query) {
        Query bound = query.bind(Map.of());
        assertThat(NamedQuery.parse("printed", bound.toString()).bind(Map.of())).isEqualTo(bound);
    }

    @ParameterizedTest
    @MethodSource("rowQueries")
    void hasRowsInAStableOrder(NamedQuery query) {
        Query bound = query.bind(Map.of());
        assertThat(bound.getOrderBy()).isNotEmpty();
        assertThat(bound.isQueryResultStar()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rowQueries")
    void hasTheColumnsOfItsView(NamedQuery query) {
        List<String> columns = query.bind(Map.of()).getResultVars();
        assertThat(columns)
                .containsAll(
                        switch (query.view()) {
                            case TABLE -> List.of();
                            case BAR -> List.of("practices");
                            case MAP -> List.of("lat", "long", "cityName");
                            case TIMELINE -> List.of("title", "startYear", "endYear");
                        });
    }

    @ParameterizedTest
    @MethodSource("queries")
    void leavesNoSingleParameterUnbound(NamedQuery query) {
        Query bound = query.bind(Map.of());
        var inTables = ParameterBinder.tables(bound);
        QueryTransformOps.transform(bound, node -> {
            if (Var.isVar(node) && ParameterBinder.isParameter(Var.alloc(node))) {
                assertThat(inTables).contains(Var.alloc(node));
            }
            return node;
        });
    }
}
