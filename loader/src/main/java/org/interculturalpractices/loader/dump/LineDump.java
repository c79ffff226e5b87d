package org.interculturalpractices.loader.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.interculturalpractices.loader.files.QuadLine;

/**
 * N-Quads or N-Triples: the lines as they are.
 *
 * @param namesGraphs whether it is N-Quads
 */
record LineDump(OutputStream out, boolean namesGraphs) implements DumpFile {

    @Override
    public void write(QuadLine line) {
        try {
            out.write((namesGraphs ? line.quad() : line.triple()).getBytes(UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
