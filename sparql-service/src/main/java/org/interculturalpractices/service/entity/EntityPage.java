package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.document.DocumentFormat;

/**
 * What every page about a thing shows, whatever the thing.
 *
 * @param iri what to cite
 * @param title its name
 * @param kinds what it is
 * @param trail the pages above it, the widest first
 * @param statements everything that the release says of it
 * @param inbound what points at it
 * @param documents the same as RDF
 * @param release the manifest of the release
 * @param licences the licences of the graphs that this was read from
 */
public record EntityPage(
        String iri,
        Text title,
        List<Named> kinds,
        List<Named> trail,
        List<Statement> statements,
        Inbound inbound,
        List<DocumentLink> documents,
        Manifest release,
        List<Named> licences) {

    /**
     * The description in another format.
     *
     * @param name what people call the format
     * @param mediaType its media type
     * @param href its address
     */
    public record DocumentLink(String name, String mediaType, String href) {}

    static EntityPage of(
            Description description,
            EntityKind kind,
            Collection<Node> licences,
            Entities.Reading reading,
            Labels labels) {
        ResourcePath path = description.path();
        Node iri = ReleaseGraph.node(path.iri());
        ReleaseGraph graph = reading.graph();
        List<Named> kinds = graph.objects(iri, RDF.type).stream()
                .filter(type -> type.getURI().startsWith(Iris.BASE))
                .map(labels::named)
                .toList();
        return new EntityPage(
                path.iri(),
                HashDocument.at(path)
                                .filter(document -> document == HashDocument.SHAPES)
                                .isPresent()
                        ? Text.plain(labels.message("shapes.title"))
                        : title(iri, kinds, labels),
                kinds,
                trail(iri, kind, graph, labels),
                Statement.of(HashDocument.at(path).isPresent() ? List.of() : description.own(), labels),
                Inbound.of(description, graph, labels),
                DocumentFormat.data().stream()
                        .map(format ->
                                new DocumentLink(format.displayName(), format.mediaType(), path.document(format)))
                        .toList(),
                reading.manifest(),
                licences.stream().map(labels::named).toList());
    }

    /** A thing without a name is called by what it is and the end of its IRI. */
    private static Text title(Node iri, List<Named> kinds, Labels labels) {
        return labels.stated(iri).orElseGet(() -> {
            String end = iri.getURI().substring(iri.getURI().lastIndexOf('/') + 1);
            return kinds.isEmpty()
                    ? labels.label(iri)
                    : Text.plain(kinds.getFirst().label().value() + " " + end);
        });
    }

    private static List<Named> trail(Node iri, EntityKind kind, ReleaseGraph graph, Labels labels) {
        List<Named> trail = new ArrayList<>(kind.above(iri, graph, labels));
        trail.addFirst(new Named(Text.plain(labels.message("nav.home")), "/", "/"));
        return trail;
    }
}
