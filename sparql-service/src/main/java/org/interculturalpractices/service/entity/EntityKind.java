package org.interculturalpractices.service.entity;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/** The kinds of things that have a page of their own make; each with its template and its type in the words of schema.org. */
enum EntityKind {
    PRACTICE("practice", "https://schema.org/Project"),
    CITY("place", "https://schema.org/AdministrativeArea"),
    COUNTRY("place", "https://schema.org/Country"),
    CONCEPT("concept", "https://schema.org/DefinedTerm"),
    SCHEME("scheme", "https://schema.org/DefinedTermSet"),
    GRAPH("graph", "https://schema.org/Dataset"),
    TERMS("ontology", "https://schema.org/DefinedTermSet"),
    OTHER("resource", "https://schema.org/Thing");

    private final String template;
    private final String schemaType;

    EntityKind(String template, String schemaType) {
        this.template = template;
        this.schemaType = schemaType;
    }

    /** The kind of a thing that the release describes. */
    static EntityKind of(ResourcePath path, ReleaseGraph graph) {
        if (HashDocument.at(path).isPresent()) {
            return TERMS;
        }
        Node iri = ReleaseGraph.node(path.iri());
        if (graph.isGraph(iri)) {
            return GRAPH;
        }
        Predicate<Node> is = type -> graph.says(iri, RDF.type, type);
        if (is.test(ICP.Practice.asNode())) {
            return PRACTICE;
        }
        if (is.test(ICP.City.asNode())) {
            return CITY;
        }
        if (is.test(ICP.Country.asNode())) {
            return COUNTRY;
        }
        if (is.test(SKOS.Concept.asNode())) {
            return CONCEPT;
        }
        return is.test(SKOS.ConceptScheme.asNode()) ? SCHEME : OTHER;
    }

    /** The template of its page. */
    String template() {
        return template;
    }

    /** The IRI of its type. */
    String schemaType() {
        return schemaType;
    }

    /** The pages above that of a thing, the widest first; the start page is not among them. */
    List<Named> above(Node iri, ReleaseGraph graph, Labels labels) {
        return switch (this) {
            case PRACTICE -> List.of(page("nav.practices", "/practices", labels));
            case COUNTRY -> List.of(page("nav.places", "/places", labels));
            case CITY ->
                Stream.concat(
                                Stream.of(page("nav.places", "/places", labels)),
                                graph.object(iri, ICP.country).map(labels::named).stream())
                        .toList();
            case CONCEPT ->
                graph.objects(iri, SKOS.inScheme).stream().map(labels::named).toList();
            case GRAPH -> List.of(page("nav.data", "/dumps", labels));
            case SCHEME, TERMS -> List.of();
            case OTHER -> parent(iri, graph).map(labels::named).stream().toList();
        };
    }

    /** The nearest thing above in the path that the release describes, as for a period of a practice. */
    private static Optional<Node> parent(Node iri, ReleaseGraph graph) {
        String above = iri.getURI();
        for (int slash = above.lastIndexOf('/'); slash > Iris.BASE.length(); slash = above.lastIndexOf('/')) {
            above = above.substring(0, slash);
            Node node = ReleaseGraph.node(above);
            if (graph.object(node, RDF.type).isPresent()) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private static Named page(String key, String href, Labels labels) {
        return new Named(Text.plain(labels.message(key)), href, href);
    }

    /** What the page of the kind shows beyond what every page does; it is the template's variable of the template's name. */
    Optional<EntityView> view(ResourcePath path, int page, Entities.Reading reading, Labels labels) {
        Node iri = ReleaseGraph.node(path.iri());
        ReleaseGraph graph = reading.graph();
        return Optional.ofNullable(
                switch (this) {
                    case PRACTICE -> PracticeView.of(iri, graph, labels);
                    case CITY, COUNTRY -> PlaceView.of(iri, page, graph, labels);
                    case CONCEPT -> ConceptView.of(iri, page, graph, labels);
                    case SCHEME -> SchemeView.of(iri, graph, labels);
                    case GRAPH -> GraphView.of(iri, reading.manifest(), graph, labels);
                    case TERMS -> OntologyView.of(HashDocument.at(path).orElseThrow(), graph, labels);
                    case OTHER -> null;
                });
    }
}
