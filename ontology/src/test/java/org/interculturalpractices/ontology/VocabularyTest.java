package org.interculturalpractices.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.places.PlaceType;
import org.interculturalpractices.ontology.vocab.ICP;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Model vocabulary = Ontology.vocabulary();

    @Test
    void hasTheSeventeenPolicyAreasOfTheIndex() {
        assertThat(concepts(ICP.PolicyArea)).hasSize(17);
    }

    @Test
    void hasThemesForEveryPolicyArea() {
        assertThat(concepts(ICP.Theme)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(concepts(ICP.PolicyArea))
                .allSatisfy(area -> assertThat(vocabulary.contains(null, ICP.policyArea, area))
                        .as("%s has a theme", area)
                        .isTrue());
    }

    @Test
    void hasAConceptForEveryPlaceTypeAndPeriodStatus() {
        assertThat(concepts(ICP.PlaceType))
                .extracting(Resource::getURI)
                .containsExactlyInAnyOrder(
                        Arrays.stream(PlaceType.values()).map(PlaceType::iri).toArray(String[]::new));
        assertThat(concepts(ICP.PeriodStatus))
                .extracting(Resource::getURI)
                .containsExactlyInAnyOrder(
                        Iris.periodStatus("ongoing"),
                        Iris.periodStatus("bounded"),
                        Iris.periodStatus("dated"),
                        Iris.periodStatus("undated"));
    }

    @Test
    void everyConceptIsASkosConceptWithASlugThatIsOne() {
        assertThat(vocabulary.listSubjectsWithProperty(SKOS.inScheme).toList()).allSatisfy(concept -> {
            assertThat(concept.hasProperty(RDF.type, SKOS.Concept))
                    .as("%s", concept)
                    .isTrue();
            String slug = concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
            assertThat(slug).isEqualTo(Slugs.of(slug));
        });
    }

    @Test
    void noLabelMeansTwoThemes() {
        Map<String, Resource> byLabel = new HashMap<>();
        for (Resource theme : concepts(ICP.Theme)) {
            for (Property property : List.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)) {
                theme.listProperties(property).forEach(statement -> {
                    Literal label = statement.getLiteral();
                    Resource other =
                            byLabel.putIfAbsent(Slugs.fold(label.getString()) + "@" + label.getLanguage(), theme);
                    assertThat(other).as("%s of %s", label, theme).isIn(null, theme);
                });
            }
        }
    }

    @Test
    void everyConceptHasOneLabelInEachOfEightLanguages() {
        for (Resource type : List.of(ICP.Theme, ICP.PolicyArea, ICP.PeriodStatus, ICP.PlaceType)) {
            assertThat(concepts(type))
                    .allSatisfy(concept -> assertThat(concept.listProperties(SKOS.prefLabel)
                                    .mapWith(label -> label.getLiteral().getLanguage())
                                    .toList())
                            .as("%s", concept)
                            .containsExactlyInAnyOrder("en", "fr", "de", "it", "es", "pt", "sq", "sr"));
        }
    }

    private List<Resource> concepts(Resource type) {
        return vocabulary.listSubjectsWithProperty(RDF.type, type).toList();
    }
}
