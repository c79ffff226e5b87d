package org.interculturalpractices.service.entity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * A concept scheme as its page shows it.
 *
 * @param description what it is for
 * @param note what its editors say of it
 * @param concepts its concepts in the order of their names
 */
public record SchemeView(Optional<Text> description, Optional<Text> note, List<Item> concepts) implements EntityView {

    private static final int MOST_CONCEPTS = 10_000;

    /**
     * A concept of the scheme.
     *
     * @param concept its name
     * @param definition what it means
     * @param practices how many practices have it, or nothing for a concept of other things
     */
    public record Item(Named concept, Optional<Text> definition, Optional<Integer> practices) {}

    static SchemeView of(Node scheme, ReleaseGraph graph, Labels labels) {
        return new SchemeView(
                labels.best(graph.objects(scheme, DCTerms.description)),
                labels.best(graph.objects(scheme, SKOS.editorialNote)),
                graph.subjects(SKOS.inScheme, scheme, MOST_CONCEPTS).stream()
                        .map(concept -> item(concept, graph, labels))
                        .sorted(Comparator.comparing(
                                item -> item.concept().label().value()))
                        .toList());
    }

    @Override
    public Map<String, Object> structured() {
        Map<String, Object> said = new LinkedHashMap<>();
        description.ifPresent(text -> said.put("description", EntityMarkup.text(text)));
        said.put(
                "hasDefinedTerm",
                EntityMarkup.things(
                        "DefinedTerm", concepts.stream().map(Item::concept).toList()));
        return said;
    }

    private static Item item(Node concept, ReleaseGraph graph, Labels labels) {
        Optional<Property> property = ConceptView.propertyOfPractices(concept, graph);
        return new Item(
                labels.named(concept),
                labels.best(graph.objects(concept, SKOS.definition)),
                property.map(
                        of -> graph.practices(of, concept, Inbound.MOST_COUNTED).size()));
    }
}
