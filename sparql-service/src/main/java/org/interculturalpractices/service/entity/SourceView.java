package org.interculturalpractices.service.entity;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.PROV;

/**
 * Where a practice was read, and whom to credit.
 *
 * @param record the record, which has a page of its own
 * @param document the document that it is part of
 * @param origin the page that the document is, or was taken from
 * @param publisher who published it
 * @param licence its licence
 * @param retrieved when it was retrieved
 * @param heading the line that names country, city and period, verbatim
 * @param firstLine the first line of the record in the document
 * @param lastLine the last
 */
public record SourceView(
        Named record,
        Optional<Named> document,
        Optional<Named> origin,
        Optional<Text> publisher,
        Optional<Named> licence,
        Optional<String> retrieved,
        Optional<String> heading,
        Optional<String> firstLine,
        Optional<String> lastLine) {

    static List<SourceView> of(Node practice, ReleaseGraph graph, Labels labels) {
        return graph.objects(practice, PROV.wasDerivedFrom).stream()
                .map(record -> read(record, graph, labels))
                .toList();
    }

    private static SourceView read(Node record, ReleaseGraph graph, Labels labels) {
        Optional<Node> document = graph.object(record, DCTerms.isPartOf);
        return new SourceView(
                labels.named(record),
                document.map(labels::named),
                document.flatMap(node -> graph.object(node, DCTerms.source)).map(labels::named),
                document.flatMap(node -> labels.best(graph.objects(node, DCTerms.publisher))),
                document.flatMap(node -> graph.object(node, DCTerms.license)).map(labels::named),
                document.flatMap(node -> graph.text(node, DCTerms.date)),
                graph.text(record, ICP.headingLine),
                graph.text(record, ICP.firstLine),
                graph.text(record, ICP.lastLine));
    }
}
