package org.interculturalpractices.service.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.store.Stores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class LinkedValuesTest {

    private static final Node BERGEN = ReleaseGraph.node(Iris.BASE + "id/city/no/bergen");
    private static final String DATASET = "graph/dataset/museums";

    private final StringBuilder rows = new StringBuilder();

    @Test
    void aValueHasTheYearOfItsRowElseThatOfItsProperty() {
        row(1, "p:visitors 120500 ; p:year '2023'^^xsd:gYear");
        row(2, "p:visitors 99000 ; p:date '2022-05-01'^^xsd:date");
        row(3, "p:population_2021 285911");
        row(4, "p:rooms 5 ; p:code2b 7");
        assertThat(values("fr").values())
                .extracting(value -> value.property().iri().replaceFirst("^.*/", "") + " "
                        + value.text().value() + " " + value.year())
                .containsExactlyInAnyOrder(
                        "visitors 120\u202f500 2023",
                        "visitors 99\u202f000 2022",
                        "population_2021 285\u202f911 2021",
                        "rooms 5 ",
                        "code2b 7 ");
        assertThat(values("en").more()).isFalse();
    }

    @Test
    void aValueHasItsDatasetAndLicence() {
        row(1, "p:visitors 120500");
        assertThat(values("en").values()).singleElement().satisfies(value -> {
            assertThat(value.dataset().label().value()).isEqualTo("Museums");
            assertThat(value.licences())
                    .extracting(Named::iri)
                    .containsExactly("https://creativecommons.org/licenses/by/4.0/");
            assertThat(value.numeric()).isTrue();
        });
    }

    @Test
    void ofThousandsOfValuesSomeAreShownWithTheQueryForAll() {
        for (int number = 0; number < 3_000; number++) {
            row(number, "p:visitors " + number);
        }
        LinkedValues linked = values("en");
        assertThat(linked.values()).hasSize(LinkedValues.MOST);
        assertThat(linked.more()).isTrue();
        assertThat(linked.all()).isEqualTo("/queries/data-about-city?city=no%2Fbergen");
    }

    @Test
    void whatOtherGraphsSayOfThePlaceIsNoLinkedValue() {
        rows.append("<graph/catalogue> { <x> dct:spatial <id/city/no/bergen> ; p:visitors 1 }\n");
        assertThat(values("en").values()).isEmpty();
    }

    private void row(int number, String statements) {
        rows.append("<%s> { <row/%d> a icp:LinkedThing ; dct:spatial <id/city/no/bergen> ; %s }%n"
                .formatted(DATASET, number, statements));
    }

    private LinkedValues values(String language) {
        String text = """
                BASE <%s>
                PREFIX dct: <http://purl.org/dc/terms/>
                PREFIX icp: <%s>
                PREFIX p: <%s%s/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                <graph/metadata> { <%s> dct:title "Museums"@en ; dct:license <https://creativecommons.org/licenses/by/4.0/> }
                %s""".formatted(Iris.BASE, Iris.ONTOLOGY, Iris.BASE, DATASET, DATASET, rows);
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(text, Lang.TRIG).parse(dataset);
        ReleaseGraph graph = new ReleaseGraph(Stores.of(dataset));
        Labels labels = new Labels(graph, Locale.forLanguageTag(language), new StaticMessageSource());
        return LinkedValues.of(BERGEN, false, graph, labels);
    }
}
