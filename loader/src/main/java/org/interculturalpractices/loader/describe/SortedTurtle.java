package org.interculturalpractices.loader.describe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParser;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.interculturalpractices.ontology.Ontology;

/** Writes a small graph without blank nodes as Turtle whose bytes depend on its statements alone: in the order of their lines. */
final class SortedTurtle {

    private SortedTurtle() {}

    static void write(Model model, Path target) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        RDFDataMgr.write(lines, model, Lang.NTRIPLES);
        String sorted = lines.toString(UTF_8).lines().sorted().collect(Collectors.joining("\n", "", "\n"));
        RDFParser parser = new NTriplesParser();
        parser.getParserConfig().set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false);
        try (OutputStream out = Files.newOutputStream(target)) {
            RDFWriter writer = new TurtleWriter(out);
            writer.getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
            writer.startRDF();
            new TreeMap<>(Ontology.prefixes().getNsPrefixMap()).forEach(writer::handleNamespace);
            parser.setRDFHandler(new AbstractRDFHandler() {
                @Override
                public void handleStatement(Statement statement) {
                    writer.handleStatement(statement);
                }
            });
            parser.parse(new StringReader(sorted));
            writer.endRDF();
        }
    }
}
