package org.interculturalpractices.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries and the ontology module agree: a term, concept or place that changes its name there fails here. */
class VocabularyUseTest {

    private static final Pattern TERM = Pattern.compile("\\bicp:([A-Za-z0-9]+)");
    private static final Pattern THING = Pattern.compile("<(" + Pattern.quote(EntityClass.ID) + "[^>]*)>");
    private static final Model ONTOLOGY = Ontology.ontology();
    private static final Model VOCABULARY = Ontology.vocabulary();
    private static final Set<String> PLACES =
            PlacesAuthority.bundled().places().stream().map(Place::iri).collect(Collectors.toSet());

    static Stream<NamedQuery> queries() {
        return QueryCatalog.bundled().queries().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void usesOnlyTermsOfTheOntology(NamedQuery query) {
        List<String> terms = firstGroups(TERM, query.text()).toList();
        assertThat(terms).allMatch(name -> describes(ONTOLOGY, Iris.ONTOLOGY + name));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void namesConceptsAndPlacesThatExist(NamedQuery query) {
        Stream<String> defaults = query.parameters().stream()
                .filter(parameter -> parameter.required()
                        && parameter.type() == ParameterType.IRI
                        && parameter.entityClass().isPresent()
                        && parameter.entityClass().get() != EntityClass.PRACTICE)
                .flatMap(parameter -> parameter.terms(List.of()).stream())
                .map(Node::getURI);
        List<String> things =
                Stream.concat(defaults, firstGroups(THING, query.text())).toList();
        assertThat(things).allMatch(iri -> PLACES.contains(iri) || describes(VOCABULARY, iri));
    }

    private static Stream<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static boolean describes(Model model, String iri) {
        Property any = null;
        return model.contains(ResourceFactory.createResource(iri), any);
    }
}
