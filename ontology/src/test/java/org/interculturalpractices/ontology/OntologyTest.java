package org.interculturalpractices.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.vocab.ICP;
import org.junit.jupiter.api.Test;

class OntologyTest {

    private final Model ontology = Ontology.ontology();
    private final Model everything = ExampleData.shipped().add(ExampleData.practice());

    @Test
    void saysWhatItIsAndWhichVersion() {
        Resource itself = ontology.getResource(Iris.BASE + "ontology");
        assertThat(itself.hasProperty(RDF.type, OWL.Ontology)).isTrue();
        assertThat(itself.getPropertyResourceValue(OWL2.versionIRI).getURI()).isEqualTo(Iris.BASE + "ontology/0.2.0");
        assertThat(itself.getProperty(OWL.versionInfo).getString()).isEqualTo(ICP.VERSION_INFO);
    }

    @Test
    void everyTermHasLabelAndCommentInEnglishAndFrench() {
        assertThat(terms()).hasSizeGreaterThan(60).allSatisfy(term -> {
            for (Property property : List.of(RDFS.label, RDFS.comment)) {
                assertThat(languages(term, property))
                        .as("%s of %s", property, term)
                        .containsExactly("en", "fr");
            }
        });
    }

    @Test
    void everyPropertyHasDomainAndRange() {
        assertThat(properties()).hasSizeGreaterThan(35).allSatisfy(property -> {
            assertThat(property.listProperties(RDFS.domain).toList())
                    .as("domain of %s", property)
                    .hasSize(1);
            assertThat(property.listProperties(RDFS.range).toList())
                    .as("range of %s", property)
                    .hasSize(1);
        });
    }

    @Test
    void noTermIsUsedThatIsNotDefined() {
        Set<String> defined = new TreeSet<>();
        terms().forEach(term -> defined.add(term.getURI()));
        Set<String> used = new TreeSet<>();
        Model all = ModelFactory.createDefaultModel().add(everything).add(Ontology.shapes());
        all.listStatements()
                .forEach(statement -> Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject())
                        .filter(RDFNode::isURIResource)
                        .map(node -> node.asResource().getURI())
                        .filter(iri -> iri.startsWith(Iris.ONTOLOGY))
                        .forEach(used::add));
        assertThat(defined).containsAll(used);
        // And the example shows every property, so that domains and ranges below are tested on each.
        assertThat(properties())
                .allSatisfy(
                        property -> assertThat(everything.contains(null, property.as(Property.class), (RDFNode) null))
                                .as("%s is shown by an example", property)
                                .isTrue());
    }

    @Test
    void domainsAndRangesHoldOverTheData() {
        for (Resource property : properties()) {
            Resource domain = property.getPropertyResourceValue(RDFS.domain);
            Resource range = property.getPropertyResourceValue(RDFS.range);
            everything
                    .listStatements(null, property.as(Property.class), (RDFNode) null)
                    .forEach(statement -> {
                        assertThat(isA(statement.getSubject(), domain))
                                .as("domain: %s", statement)
                                .isTrue();
                        assertThat(isInRange(statement.getObject(), range))
                                .as("range: %s", statement)
                                .isTrue();
                    });
        }
    }

    @Test
    void isConsistentWithItsDataUnderOwlReasoning() {
        InfModel inferred = ModelFactory.createInfModel(ReasonerRegistry.getOWLMicroReasoner(), ExampleData.small());
        assertThat(inferred.validate().isValid()).isTrue();
    }

    @Test
    void reasoningNoticesAContradiction() {
        Model broken = ModelFactory.createDefaultModel()
                .add(ontology)
                .add(ontology.createResource(Iris.country("no")), RDF.type, ICP.City)
                .add(ontology.createResource(Iris.country("no")), RDF.type, ICP.Country);
        InfModel inferred = ModelFactory.createInfModel(ReasonerRegistry.getOWLMicroReasoner(), broken);
        assertThat(inferred.validate().isValid()).isFalse();
    }

    @Test
    void nothingShippedHasABlankNode() {
        Model all = ModelFactory.createDefaultModel().add(everything).add(Ontology.shapes());
        List<Statement> blank = all.listStatements()
                .filterKeep(statement ->
                        statement.getSubject().isAnon() || statement.getObject().isAnon())
                .toList();
        assertThat(blank).isEmpty();
    }

    @Test
    void everyPrefixOfTheResourcesIsOneOfTheProject() {
        assertThat(Ontology.prefixes().getNsPrefixMap())
                .containsEntry("icp", Iris.ONTOLOGY)
                .containsEntry("skos", SKOS.uri)
                .doesNotContainKey("");
        assertThat(Ontology.shapes().getNsPrefixMap())
                .allSatisfy((prefix, iri) ->
                        assertThat(Ontology.prefixes().getNsPrefixURI(prefix)).isIn(iri, null));
    }

    private List<Resource> terms() {
        return ontology.listSubjects()
                .filterKeep(
                        subject -> subject.isURIResource() && subject.getURI().startsWith(Iris.ONTOLOGY))
                .toList();
    }

    private List<Resource> properties() {
        return Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(type -> ontology.listSubjectsWithProperty(RDF.type, type).toList().stream())
                .toList();
    }

    private static List<String> languages(Resource term, Property property) {
        return term.listProperties(property).mapWith(Statement::getLanguage).toList().stream()
                .sorted()
                .toList();
    }

    private boolean isA(Resource thing, Resource type) {
        return thing.inModel(everything).listProperties(RDF.type).toList().stream()
                .anyMatch(statement -> isSubclass(statement.getResource(), type));
    }

    private boolean isSubclass(Resource type, Resource superclass) {
        return type.equals(superclass)
                || type.inModel(everything).listProperties(RDFS.subClassOf).toList().stream()
                        .anyMatch(statement -> isSubclass(statement.getResource(), superclass));
    }

    private boolean isInRange(RDFNode value, Resource range) {
        if (value.isLiteral()) {
            return value.asLiteral().getDatatypeURI().equals(range.getURI());
        }
        return isA(value.asResource(), range);
    }
}
