package org.interculturalpractices.loader.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.TIME;
import org.junit.jupiter.api.Test;

class ShapesValidatorTest {

    private final ShapesValidator validator =
            new ShapesValidator(Ontology.ontology().add(Ontology.vocabulary()));

    @Test
    void saysWhichResourceBreaksWhichRule() {
        Model record = ModelFactory.createDefaultModel();
        record.createResource(Iris.period("supper", 1), ICP.Period)
                .addProperty(ICP.periodText, "2019")
                .addProperty(TIME.hasBeginning, record.createResource("https://example.org/unknown"));
        assertThat(validator.validate(record)).singleElement().satisfies(violation -> {
            assertThat(violation.focus()).isEqualTo(Iris.period("supper", 1));
            assertThat(violation.path()).isEqualTo("time:hasBeginning");
            assertThat(violation.value()).isEqualTo("https://example.org/unknown");
            assertThat(violation.rendered())
                    .startsWith("A period begins at most once")
                    .contains("time:hasBeginning");
        });
    }

    @Test
    void acceptsWhatConformsTogetherWithTheReference() {
        Model record = ModelFactory.createDefaultModel();
        record.createResource(Iris.theme("sauna"), ICP.Theme)
                .addProperty(ICP.policyArea, record.createResource(Iris.policyArea("interaction")));
        assertThat(validator.validate(record))
                .extracting(Violation::path)
                .isNotEmpty()
                .doesNotContain("icp:policyArea");
    }
}
