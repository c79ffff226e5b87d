package org.interculturalpractices.loader.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.commons.io.output.StringBuilderWriter;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.interculturalpractices.loader.files.QuadLine;

/**
 * A format that Rio writes. Rio writes character by character, and each would take the lock of a buffered writer: so it writes to
 * memory, which is emptied between statements. Not thread-safe.
 */
final class RioDump implements DumpFile {

    private static final int ENOUGH = 1 << 15;

    private final OutputStream out;
    private final StringBuilderWriter text = new StringBuilderWriter(ENOUGH * 2);
    private final RDFWriter writer;

    RioDump(DumpFormat format, OutputStream out, Map<String, String> prefixes) {
        this.out = out;
        writer = switch (format) {
            case TRIG -> new TriGWriter(text);
            case TURTLE -> new TurtleWriter(text);
            case RDF_XML -> new RDFXMLWriter(text);
            case N_QUADS, N_TRIPLES, JSON_LD -> throw new IllegalArgumentException(format + " is not written by Rio");
        };
        // Abbreviated numbers would be normalised: "18" as a decimal would come back as "18.0".
        writer.getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
        writer.startRDF();
        prefixes.forEach(writer::handleNamespace);
    }

    @Override
    public void write(QuadLine line) {
        writer.handleStatement(line.statement());
        if (text.getBuilder().length() >= ENOUGH) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        writer.endRDF();
        flush();
        out.close();
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(UTF_8));
        text.getBuilder().setLength(0);
    }
}
