package org.interculturalpractices.service.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * A theme, a policy area or another concept as its page shows it.
 *
 * @param definition what it means
 * @param names its preferred labels, with their languages
 * @param otherNames its alternative labels, with their languages
 * @param schemes the schemes that it is in
 * @param areas the policy areas of a theme
 * @param themes the themes of a policy area
 * @param broader broader concepts
 * @param narrower narrower concepts
 * @param practices the practices that have it, or nothing for a concept of other things
 */
public record ConceptView(
        Optional<Text> definition,
        List<Text> names,
        List<Text> otherNames,
        List<Named> schemes,
        List<Named> areas,
        List<Named> themes,
        List<Named> broader,
        List<Named> narrower,
        Optional<PracticeList> practices)
        implements EntityView {

    private static final int MOST_RELATED = 1_000;

    /** By which property a practice has a concept of a class. */
    private static final Map<Resource, Property> OF_PRACTICES = Map.of(
            ICP.Theme, ICP.theme,
            ICP.PolicyArea, ICP.policyArea,
            ICP.PeriodStatus, ICP.periodStatus);

    static ConceptView of(Node concept, int page, ReleaseGraph graph, Labels labels) {
        return new ConceptView(
                labels.best(graph.objects(concept, SKOS.definition)),
                Text.tagged(graph.objects(concept, SKOS.prefLabel)),
                Text.tagged(graph.objects(concept, SKOS.altLabel)),
                labels.named(graph.objects(concept, SKOS.inScheme)),
                labels.named(graph.objects(concept, ICP.policyArea)),
                labels.named(graph.subjects(ICP.policyArea, concept, Inbound.MOST_COUNTED).stream()
                        .filter(subject -> graph.says(subject, RDF.type, ICP.Theme.asNode()))
                        .limit(MOST_RELATED)
                        .toList()),
                labels.named(graph.objects(concept, SKOS.broader)),
                labels.named(graph.subjects(SKOS.broader, concept, MOST_RELATED)),
                propertyOfPractices(concept, graph)
                        .map(property -> PracticeList.of(property, concept, page, graph, labels)));
    }

    @Override
    public Map<String, Object> structured() {
        Map<String, Object> said = new LinkedHashMap<>();
        definition.ifPresent(text -> said.put("description", EntityMarkup.text(text)));
        said.put(
                "alternateName",
                Stream.concat(names.stream(), otherNames.stream())
                        .map(EntityMarkup::text)
                        .toList());
        said.put("inDefinedTermSet", EntityMarkup.things("DefinedTermSet", schemes));
        return said;
    }

    /** The property by which practices have a concept. */
    static Optional<Property> propertyOfPractices(Node concept, ReleaseGraph graph) {
        return OF_PRACTICES.entrySet().stream()
                .filter(entry -> graph.says(concept, RDF.type, entry.getKey().asNode()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
