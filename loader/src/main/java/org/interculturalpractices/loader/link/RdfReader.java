package org.interculturalpractices.loader.link;

import java.io.InputStream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.interculturalpractices.loader.source.RdfSyntax;
import org.interculturalpractices.ontology.Iris;

/**
 * Reads a dataset that is RDF already, as a stream. The names of graphs are left out. Nothing that the file names is opened. A fault of
 * the syntax ends the reading, since nobody knows what stood behind it; in formats with a statement a line only that line is left out.
 */
final class RdfReader {

    private RdfReader() {}

    static void read(DatasetSource dataset, InputStream in, DatasetSink sink) {
        RDFParser parser = RdfSyntax.parser(dataset.name());
        if (RdfSyntax.isLineBased(dataset.name())) {
            RdfSyntax.skipWrongLines(parser);
            parser.setParseErrorListener(new WrongLines(sink));
        }
        int[] line = {0};
        parser.setParseLocationListener((newLine, column) -> line[0] = (int) Math.max(newLine, 0));
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                if (statement.getPredicate().equals(OWL.IMPORTS)) {
                    sink.warning(
                            line[0],
                            "import-not-read",
                            "<" + statement.getObject() + "> is imported, and only the file itself is read; if its"
                                    + " statements are needed, put them into the file");
                }
                sink.statement(statement, line[0]);
            }
        });
        RdfSyntax.parse(parser, dataset.name(), in, Iris.dataset(dataset.slug()) + "/");
    }

    /** Names each line that is no statement. */
    private record WrongLines(DatasetSink sink) implements ParseErrorListener {

        @Override
        public void warning(String message, long line, long column) {
            // Only what costs a statement is told.
        }

        @Override
        public void error(String message, long line, long column) {
            sink.problem(
                    (int) Math.max(line, 0),
                    (int) Math.max(column, 0),
                    "line-invalid",
                    message + "; the line is left out, mend it");
        }

        @Override
        public void fatalError(String message, long line, long column) {
            // The parser throws it as well.
        }
    }
}
