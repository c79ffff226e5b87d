package org.interculturalpractices.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

class NamedQueryTest {

    private static final String THEME_HEADER = """
            #+ title: Mine
            #+ description: Practices of a theme.
            #+ parameters:
            #+   - name: theme
            #+     type: iri
            #+     class: icp:Theme
            #+     description: The theme.
            """;
    private static final String PREFIX = "PREFIX icp: <https://w3id.org/intercultural-practices/ontology#>\n";
    private static final String REFUGEES = "<https://w3id.org/intercultural-practices/id/theme/refugees>";
    private static final Map<String, List<String>> GIVEN = Map.of("theme", List.of("refugees"));

    @Test
    void knowsWhetherItAsksOtherEndpoints() {
        assertThat(QueryCatalog.bundled().queries())
                .filteredOn(NamedQuery::isFederated)
                .extracting(NamedQuery::subject)
                .containsOnly("federated")
                .hasSize(2);
    }

    @Test
    void readsAFileWithoutAHeader() {
        NamedQuery query = NamedQuery.parse("mine.rq", PREFIX + "ASK { ?practice a icp:Practice }");
        assertThat(query.title().in("fr")).isEqualTo("mine.rq");
        assertThat(query.parameters()).isEmpty();
        assertThat(query.resultKind()).isEqualTo(ResultKind.BOOLEAN);
        assertThat(SmallGraph.ask(query.bind(Map.of()))).isTrue();
    }

    @Test
    void readsAHeaderInOneLanguage() {
        NamedQuery query = NamedQuery.parse("mine.rq", THEME_HEADER + PREFIX + "SELECT * { ?p icp:theme $_theme }");
        assertThat(query.title().in("sq")).isEqualTo("Mine");
        assertThat(query.view()).isEqualTo(View.TABLE);
        assertThat(query.parameters()).singleElement().satisfies(parameter -> {
            assertThat(parameter.required()).isTrue();
            assertThat(parameter.entityClass()).contains(EntityClass.THEME);
        });
    }

    @Test
    void putsOneTermWhereverTheVariableStands() {
        String text = THEME_HEADER + PREFIX + """
                SELECT ?p (COUNT(*) AS ?n) WHERE {
                  { SELECT ?p { ?p icp:theme $_theme MINUS { ?p icp:purpose $_theme } } }
                  FILTER(EXISTS { ?p icp:theme ?t FILTER(?t = $_theme) } && $_theme IN ($_theme))
                  OPTIONAL { ?p icp:theme/icp:policyArea* $_theme }
                } GROUP BY ?p HAVING(COUNT(*) > STRLEN(STR($_theme)) - 1000) ORDER BY (IF(?p = $_theme, 1, 2))
                """;
        Query bound = NamedQuery.parse("mine.rq", text).bind(GIVEN);
        Query expected = QueryFactory.create(text.replace("$_theme", REFUGEES));
        assertThat(bound).isEqualTo(expected);
        assertThat(SmallGraph.csv(bound)).isEqualTo(SmallGraph.csv(expected)).contains("practice/farms");
    }

    @Test
    void putsATermIntoATemplateAndADescription() {
        String construct =
                THEME_HEADER + PREFIX + "CONSTRUCT { $_theme icp:practice ?p } WHERE { ?p icp:theme $_theme }";
        Query bound = NamedQuery.parse("mine.rq", construct).bind(GIVEN);
        assertThat(SmallGraph.answer(bound).lines()).hasSize(2).allMatch(line -> line.startsWith(REFUGEES));
        Query described =
                NamedQuery.parse("mine.rq", THEME_HEADER + "DESCRIBE $_theme").bind(GIVEN);
        assertThat(SmallGraph.answer(described)).contains("Refugees");
    }

    @Test
    void putsAListIntoEachBlockOfValues() {
        String text = THEME_HEADER + "#+     list: true\n" + PREFIX + """
                SELECT ?p WHERE {
                  { SELECT ?p { VALUES $_theme { UNDEF } ?p icp:theme $_theme } }
                  FILTER(EXISTS { VALUES $_theme { UNDEF } ?p icp:theme $_theme })
                }
                """;
        NamedQuery query = NamedQuery.parse("mine.rq", text);
        Query bound = query.bind(Map.of("theme", List.of("refugees", "theme/equality-data", "refugees")));
        String rows = "{ " + REFUGEES + " " + REFUGEES.replace("refugees", "equality-data") + " }";
        assertThat(bound).isEqualTo(QueryFactory.create(text.replace("{ UNDEF }", rows)));
    }

    @Test
    void restrictsNothingWithoutAValueForAParameterThatIsNotRequired() {
        String text = THEME_HEADER + "#+     required: false\n#+     default: refugees\n" + PREFIX
                + "SELECT DISTINCT ?p WHERE { VALUES $_theme { UNDEF } ?p icp:theme $_theme } ORDER BY ?p";
        NamedQuery query = NamedQuery.parse("mine.rq", text);
        assertThat(SmallGraph.csv(query.bind(Map.of())).lines()).hasSize(3);
        assertThat(SmallGraph.csv(query.bind(Map.of("theme", List.of("")))).lines())
                .hasSize(4);
    }

    @Test
    void givesEachCallerAQueryOfItsOwn() {
        NamedQuery query = NamedQuery.parse("mine.rq", "SELECT * { ?s ?p ?o }");
        query.bind(Map.of()).setLimit(1);
        assertThat(query.bind(Map.of()).hasLimit()).isFalse();
    }

    @Test
    void listsTheParametersThatExist() {
        NamedQuery query = QueryCatalog.bundled().get("practices-by-theme");
        assertThatThrownBy(() -> query.bind(Map.of("topic", List.of("refugees"))))
                .hasMessage("The query 'practices-by-theme' has no parameter 'topic'; it has theme, language.")
                .extracting(thrown -> ((QueryException) thrown).code())
                .isEqualTo(QueryException.Code.UNKNOWN_PARAMETER);
    }

    @Test
    void asksForAValueThatIsMissingOrSurplus() {
        NamedQuery query = NamedQuery.parse("mine.rq", THEME_HEADER + PREFIX + "SELECT * { ?p icp:theme $_theme }");
        assertThatThrownBy(() -> query.bind(Map.of()))
                .hasMessageContaining("'theme' has no default: give a theme by its slug")
                .extracting(thrown -> ((QueryException) thrown).code())
                .isEqualTo(QueryException.Code.MISSING_PARAMETER);
        assertThatThrownBy(() -> query.bind(Map.of("theme", List.of("a", "b"))))
                .hasMessageContaining("takes one value");
    }
}
