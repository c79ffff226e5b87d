package org.interculturalpractices.service.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.ontology.Iris;

/**
 * A named graph as its page shows it.
 *
 * @param description what it holds
 * @param triples how many triples it has
 * @param licences its licences
 * @param rights whom to credit
 * @param release the id of the release
 * @param files the files that hold it alone
 */
public record GraphView(
        Optional<Text> description,
        long triples,
        List<Named> licences,
        List<Text> rights,
        String release,
        List<FileEntry> files)
        implements EntityView {

    @Override
    public Map<String, Object> structured() {
        Map<String, Object> said = new LinkedHashMap<>();
        description.ifPresent(text -> said.put("description", EntityMarkup.text(text)));
        said.put("license", licences.stream().map(Named::iri).toList());
        said.put("creditText", rights.stream().map(EntityMarkup::text).toList());
        return said;
    }

    static GraphView of(Node name, Manifest manifest, ReleaseGraph graph, Labels labels) {
        String slug = name.getURI().substring((Iris.BASE + "graph/").length());
        return new GraphView(
                labels.best(graph.objects(name, DCTerms.description)),
                manifest.graphs().getOrDefault(slug, 0L),
                graph.objects(name, DCTerms.license).stream().map(labels::named).toList(),
                labels.best(graph.objects(name, DCTerms.rights)).stream().toList(),
                manifest.id(),
                manifest.files().stream()
                        .filter(file -> file.path().startsWith("dumps/graph/" + slug + "/"))
                        .toList());
    }
}
