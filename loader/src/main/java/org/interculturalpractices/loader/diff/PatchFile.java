package org.interculturalpractices.loader.diff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interculturalpractices.loader.files.SortedLines;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * Applies an RDF Patch as {@link ReleaseDiff} writes it: its rows are in the order of the lines, so that one pass over the quads
 * and the patch, side by side, is enough.
 */
public final class PatchFile {

    private static final String ADD = "A ";
    private static final String DELETE = "D ";

    private final String name;

    private PatchFile(String name) {
        this.name = name;
    }

    /**
     * Writes the quads that a patch makes of others.
     *
     * @param quads sorted lines of N-Quads
     * @param patch the patch, plain or compressed
     * @param target where the lines go, not compressed
     * @throws LoaderException with {@link Code#GRAPH_INVALID} and the line, if the patch does not fit the quads
     */
    public static void apply(Path quads, Path patch, Path target) throws IOException {
        new PatchFile(String.valueOf(patch.getFileName())).merge(quads, patch, target);
    }

    private void merge(Path quads, Path patch, Path target) throws IOException {
        try (SortedLines lines = new SortedLines(quads);
                SortedLines rows = new SortedLines(patch);
                BufferedWriter out = Files.newBufferedWriter(target, ISO_8859_1)) {
            String before = "";
            for (String row = rows.peek(); row != null; row = rows.peek()) {
                if (row.startsWith(ADD) || row.startsWith(DELETE)) {
                    String line = row.substring(ADD.length());
                    if (before.compareTo(line) >= 0) {
                        throw invalid(rows, "the rows are not in the order of their bytes");
                    }
                    copyUpTo(line, lines, out);
                    change(row.startsWith(ADD), line, lines, rows, out);
                    before = line;
                }
                rows.advance();
            }
            for (String line = lines.peek(); line != null; line = lines.peek()) {
                out.write(line + '\n');
                lines.advance();
            }
        }
    }

    private static void copyUpTo(String limit, SortedLines lines, BufferedWriter out) throws IOException {
        for (String line = lines.peek(); line != null && line.compareTo(limit) < 0; line = lines.peek()) {
            out.write(line + '\n');
            lines.advance();
        }
    }

    private void change(boolean add, String line, SortedLines lines, SortedLines rows, BufferedWriter out)
            throws IOException {
        boolean there = line.equals(lines.peek());
        if (add) {
            if (there) {
                throw invalid(rows, "the quad that the row adds is there already");
            }
            out.write(line + '\n');
        } else {
            if (!there) {
                throw invalid(rows, "the quad that the row deletes is not there");
            }
            lines.advance();
        }
    }

    private LoaderException invalid(SortedLines rows, String what) {
        return new LoaderException(
                Code.GRAPH_INVALID,
                name,
                rows.number(),
                0,
                what + "; the patch is for another release, which its line 'H prev' names");
    }
}
