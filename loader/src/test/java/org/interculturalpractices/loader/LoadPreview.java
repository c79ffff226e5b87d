package org.interculturalpractices.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;

/**
 * What a load would publish, for tests of what is read and not of how a release is stored: its report, its id, and the union of its
 * graphs, without the downloads and the store that a load spends most of its time on.
 *
 * @param id the checksum of the quads
 */
public record LoadPreview(LoadReport report, String id, Graph union) {

    /** Reads the sources of a request as a load does, whose exceptions it throws. */
    public static LoadPreview of(LoadRequest request) {
        Graph union = GraphFactory.createDefaultGraph();
        String[] id = new String[1];
        LoadReport report = CatalogueLoader.preview(request, LoadListener.NONE, quads -> {
            id[0] = digest(quads);
            RDFParser.source(quads.toString()).parse(new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                    union.add(quad.asTriple());
                }
            });
        });
        return new LoadPreview(report, id[0], union);
    }

    /** The rows of a SELECT; each value is a literal's text or the last part of an IRI. */
    public List<Map<String, String>> select(String query) {
        try (QueryExecution execution =
                QueryExecution.create(SelectRows.query(query), ModelFactory.createModelForGraph(union))) {
            return SelectRows.of(execution);
        }
    }

    /** The one value of a query with one row and one variable. */
    public String value(String query) {
        return select(query).getFirst().values().iterator().next();
    }

    private static String digest(Path quads) {
        try {
            return QuadLines.digest(quads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
