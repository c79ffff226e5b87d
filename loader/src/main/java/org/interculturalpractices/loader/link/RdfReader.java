package org.interculturalpractices.loader.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.source.InputFormat;
import org.interculturalpractices.ontology.Iris;

/**
 * Reads a dataset that is RDF already, as a stream. The names of graphs are left out; a blank node gets an IRI below that of the
 * dataset, by the order in which it comes, so that the same file gives the same IRIs. Nothing that the file names is opened.
 */
final class RdfReader {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private RdfReader() {}

    static void read(DatasetSource dataset, InputStream in, DatasetSink sink) throws IOException {
        RDFParser parser =
                Rio.createParser(InputFormat.rdfFormat(dataset.name()).orElseThrow());
        parser.getParserConfig().set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
        parser.getParserConfig().set(JSONLDSettings.SECURE_MODE, true);
        parser.getParserConfig().set(JSONLDSettings.WHITELIST, Set.of());
        parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        int[] line = {0};
        parser.setParseLocationListener((newLine, column) -> line[0] = (int) newLine);
        Skolem skolem = new Skolem(Iris.dataset(dataset.slug()));
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                sink.statement(skolem.withoutBlankNodes(statement), Math.max(line[0], 0));
            }
        });
        try {
            parser.parse(in, Iris.dataset(dataset.slug()) + "/");
        } catch (RDFParseException e) {
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    dataset.name(),
                    (int) Math.max(e.getLineNumber(), 0),
                    (int) Math.max(e.getColumnNumber(), 0),
                    e.getMessage() + "; mend the file there");
        }
    }

    /** Gives blank nodes the IRIs of their numbers. It grows with the blank nodes of a file. */
    static final class Skolem {

        private final String dataset;
        private final Map<String, Integer> numbers = new HashMap<>();

        Skolem(String dataset) {
            this.dataset = dataset;
        }

        Statement withoutBlankNodes(Statement statement) {
            return VALUES.createStatement(
                    (Resource) named(statement.getSubject()), statement.getPredicate(), named(statement.getObject()));
        }

        private Value named(Value value) {
            return value.isBNode()
                    ? VALUES.createIRI(dataset + "/node/"
                            + numbers.computeIfAbsent(value.stringValue(), key -> numbers.size() + 1))
                    : value;
        }
    }
}
