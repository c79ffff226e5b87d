package org.interculturalpractices.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.vocab.ICP;
import org.junit.jupiter.api.Test;

class JsonLdContextTest {

    private final String context = ExampleData.text("/ontology/context.jsonld");

    @Test
    void readsPlainJsonAsTheGraphSaysIt() {
        String document = context.substring(0, context.lastIndexOf('}')) + """
                , "id": "https://w3id.org/intercultural-practices/id/practice/supper", "type": "Practice",
                  "title": {"en": "Supper of the street"}, "startYear": "2019",
                  "country": "https://w3id.org/intercultural-practices/id/country/no" }
                """;
        Model read = ModelFactory.createDefaultModel();
        RDFParser.fromString(document, Lang.JSONLD).parse(read);

        Model expected = ModelFactory.createDefaultModel();
        expected.createResource(Iris.practice("supper"), ICP.Practice)
                .addProperty(DCTerms.title, "Supper of the street", "en")
                .addProperty(ICP.startYear, "2019", XSDDatatype.XSDgYear)
                .addProperty(ICP.country, expected.createResource(Iris.country("no")));
        assertThat(read.listStatements().toList())
                .containsExactlyInAnyOrderElementsOf(expected.listStatements().toList());
    }

    @Test
    void namesOnlyTermsOfTheOntology() {
        Model ontology = Ontology.ontology();
        Matcher term = Pattern.compile("\"icp:(\\w+)\"").matcher(context);
        int found = 0;
        while (term.find()) {
            found++;
            assertThat(ontology.getResource(Iris.ONTOLOGY + term.group(1)).hasProperty(RDF.type))
                    .as(term.group())
                    .isTrue();
        }
        assertThat(found).isGreaterThan(40);
    }
}
