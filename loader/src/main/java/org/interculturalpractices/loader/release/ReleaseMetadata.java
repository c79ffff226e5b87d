package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.loader.source.SourceEntry;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;

/**
 * The statements of {@code graph/metadata}: title, licence, credit and size of every other graph. They depend on the other
 * graphs and on the sources' sidecars alone, never on the clock. The fixed part is the resource {@code graphs.ttl}.
 */
final class ReleaseMetadata {

    private static final String GRAPHS = "/metadata/graphs.ttl";

    private ReleaseMetadata() {}

    static Model describe(SortedMap<String, Long> triplesByGraph, List<SourceEntry> sources) {
        Model model = ModelFactory.createDefaultModel();
        try (InputStream in = ReleaseMetadata.class.getResourceAsStream(GRAPHS)) {
            RDFDataMgr.read(model, in, Iris.BASE, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Map.Entry<String, Long> graph : triplesByGraph.entrySet()) {
            model.createResource(graph.getKey()).addLiteral(VOID.triples, (long) graph.getValue());
        }
        describeLicence(model.createResource(NamedGraph.CATALOGUE.iri()), sources);
        return model;
    }

    private static void describeLicence(Resource catalogue, List<SourceEntry> sources) {
        TreeSet<String> licences = sources.stream()
                .map(source -> source.license() == null ? "" : source.license())
                .collect(Collectors.toCollection(TreeSet::new));
        if (licences.remove("")) {
            catalogue
                    .addProperty(
                            DCTerms.rights,
                            "The licence of at least one source is not known; its texts stay under the terms of the page they come from.",
                            "en")
                    .addProperty(
                            DCTerms.rights,
                            "La licence d'au moins une source n'est pas connue ; ses textes restent soumis aux conditions de la page dont ils proviennent.",
                            "fr");
        }
        licences.forEach(licence ->
                catalogue.addProperty(DCTerms.license, catalogue.getModel().createResource(licence)));
    }
}
