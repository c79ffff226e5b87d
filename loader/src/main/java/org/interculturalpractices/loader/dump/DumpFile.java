package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.interculturalpractices.loader.files.QuadLine;

/** A graph in one format, written as a stream; whole once it is closed. Not thread-safe. */
sealed interface DumpFile extends AutoCloseable permits LineDump, RioDump, JsonLdWriter {

    /** Begins a file. */
    static DumpFile begin(DumpFormat format, OutputStream out, Map<String, String> prefixes) {
        return switch (format) {
            case N_QUADS, N_TRIPLES -> new LineDump(out, format.namesGraphs());
            case TRIG, TURTLE, RDF_XML -> new RioDump(format, out, prefixes);
            case JSON_LD -> new JsonLdWriter(out, prefixes);
        };
    }

    /** Writes what a line says. */
    void write(QuadLine line);

    @Override
    void close() throws IOException;
}
