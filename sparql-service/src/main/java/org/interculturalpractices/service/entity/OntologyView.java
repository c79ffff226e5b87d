package org.interculturalpractices.service.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.document.DocumentFormat;
import org.interculturalpractices.service.document.DocumentWriter;

/**
 * The ontology or the shapes as their page shows them, made of what the release itself says of them.
 *
 * @param description what the document is for
 * @param version its version
 * @param classes the classes
 * @param properties the properties
 * @param individuals the individuals, with what they are
 * @param schemes the concept schemes, which give values
 * @param shapes the shapes
 */
public record OntologyView(
        Optional<Text> description,
        Optional<String> version,
        List<ClassView> classes,
        List<PropertyView> properties,
        List<Individual> individuals,
        List<Named> schemes,
        List<ShapeView> shapes)
        implements EntityView {

    private static final int MOST_STATEMENTS = 200;
    private static final Resource NODE_SHAPE = ResourceFactory.createResource(SHACL.NodeShape.getURI());

    /**
     * An individual.
     *
     * @param id the part of its IRI behind the {@code #}
     * @param label its name
     * @param comment what it means
     * @param types what it is
     */
    public record Individual(String id, Text label, Optional<Text> comment, List<Named> types) {}

    static OntologyView of(HashDocument document, ReleaseGraph graph, Labels labels) {
        Node iri = ReleaseGraph.node(Iris.BASE + "ontology");
        Optional<Text> description = labels.best(graph.objects(iri, DCTerms.description));
        Optional<String> version = graph.text(iri, OWL.versionInfo);
        if (document == HashDocument.SHAPES) {
            List<ShapeView> shapes =
                    terms(Stream.of(NODE_SHAPE), graph, shape -> ShapeView.of(shape, graph, labels), ShapeView::id);
            return new OntologyView(
                    Optional.empty(), version, List.of(), List.of(), List.of(), List.of(), ShapeView.anchored(shapes));
        }
        return new OntologyView(
                description,
                version,
                terms(Stream.of(OWL.Class), graph, type -> ClassView.of(type, graph, labels), ClassView::id),
                terms(
                        Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty),
                        graph,
                        property -> PropertyView.of(property, graph, labels),
                        PropertyView::id),
                terms(
                        Stream.of(OWL.NamedIndividual),
                        graph,
                        individual -> individual(individual, graph, labels),
                        Individual::id),
                graph.subjects(RDF.type, SKOS.ConceptScheme.asNode(), Inbound.MOST_COUNTED).stream()
                        .map(labels::named)
                        .toList(),
                List.of());
    }

    @Override
    public Map<String, Object> structured() {
        Map<String, Object> said = new LinkedHashMap<>();
        description.ifPresent(text -> said.put("description", EntityMarkup.text(text)));
        version.ifPresent(number -> said.put("version", number));
        return said;
    }

    /** The part of an IRI behind the {@code #}. */
    static String localName(Node term) {
        return term.getURI().substring(term.getURI().indexOf('#') + 1);
    }

    /** What the release says of a thing, as Turtle without the prefixes. */
    static String turtle(Node thing, ReleaseGraph graph) {
        byte[] text = DocumentWriter.write(graph.about(thing, MOST_STATEMENTS), DocumentFormat.TURTLE, "");
        return new String(text, UTF_8)
                .lines()
                .filter(line -> !line.startsWith("PREFIX "))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static Individual individual(Node individual, ReleaseGraph graph, Labels labels) {
        return new Individual(
                localName(individual),
                labels.label(individual),
                labels.best(graph.objects(individual, RDFS.comment)),
                graph.objects(individual, RDF.type).stream()
                        .filter(type -> type.getURI().startsWith(Iris.ONTOLOGY))
                        .map(labels::named)
                        .toList());
    }

    private static <T> List<T> terms(
            Stream<Resource> types, ReleaseGraph graph, Function<Node, T> view, Function<T, String> id) {
        return types.flatMap(type -> graph.subjects(RDF.type, type.asNode(), Inbound.MOST_COUNTED).stream())
                .filter(term -> term.getURI().startsWith(Iris.BASE))
                .map(view)
                .sorted(Comparator.comparing(id))
                .toList();
    }
}
