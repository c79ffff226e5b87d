package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipException;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * Checks that a file of N-Quads is one that this project could have written: each line once, in the order of the bytes, to the
 * letter as its writer has it, with a graph and without blank nodes. Only then is the checksum of its lines a release's id.
 */
public final class CanonicalQuads {

    private static final String REMEDY =
            "; a release is rebuilt from graph.nq.gz as it was downloaded, so download it again";

    private final String name;

    private CanonicalQuads(String name) {
        this.name = name;
    }

    /**
     * Copies the lines of a file, decompressed.
     *
     * @param scratch a folder for a temporary file
     * @throws LoaderException with {@link Code#GRAPH_INVALID} and the line, if they are not canonical
     */
    public static void copy(Path source, Path target, Path scratch) throws IOException {
        new CanonicalQuads(String.valueOf(source.getFileName())).check(source, target, scratch.resolve("rewritten.nq"));
    }

    private void check(Path source, Path target, Path rewritten) throws IOException {
        copyAscending(source, target);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rewritten), 1 << 16)) {
            NQuadsWriter writer = new NQuadsWriter(out);
            writer.startRDF();
            int[] line = {0};
            QuadLines.parse(target, statement -> {
                line[0]++;
                requirePublishable(statement, line[0]);
                writer.handleStatement(statement);
            });
            writer.endRDF();
        } catch (RDFParseException e) {
            throw invalid((int) e.getLineNumber(), "is no N-Quads: " + e.getMessage());
        }
        requireSame(target, rewritten);
        Files.delete(rewritten);
    }

    private void copyAscending(Path source, Path target) throws IOException {
        try (SortedLines lines = new SortedLines(source);
                BufferedWriter out = Files.newBufferedWriter(target, ISO_8859_1)) {
            String before = "";
            for (String line = lines.peek(); line != null; line = lines.peek()) {
                if (before.compareTo(line) >= 0) {
                    throw invalid(lines.number(), "is not behind the line before it in the order of bytes");
                }
                out.write(line + '\n');
                before = line;
                lines.advance();
            }
        } catch (ZipException | EOFException e) {
            throw invalid(0, "is no whole gzip file: " + e.getMessage());
        }
    }

    private void requirePublishable(Statement statement, int line) {
        if (statement.getSubject().isBNode() || statement.getObject().isBNode()) {
            throw invalid(line, "has a blank node, which published data never have");
        }
        if (statement.getContext() == null || statement.getContext().isBNode()) {
            throw invalid(line, "names no graph");
        }
    }

    private void requireSame(Path read, Path rewritten) throws IOException {
        long mismatch = Files.mismatch(read, rewritten);
        if (mismatch >= 0) {
            long line = 1;
            try (SortedLines one = new SortedLines(read);
                    SortedLines other = new SortedLines(rewritten)) {
                while (Objects.equals(one.peek(), other.peek()) && one.peek() != null) {
                    one.advance();
                    other.advance();
                    line++;
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            throw invalid((int) line, "is not written as this project writes it");
        }
    }

    private LoaderException invalid(int line, String what) {
        return new LoaderException(
                Code.GRAPH_INVALID, name, Math.max(line, 0), 0, (line > 0 ? "the line " : "the file ") + what + REMEDY);
    }
}
