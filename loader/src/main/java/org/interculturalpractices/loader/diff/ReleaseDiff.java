package org.interculturalpractices.loader.diff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interculturalpractices.loader.files.SortedLines;
import org.interculturalpractices.ontology.Iris;
import org.jspecify.annotations.Nullable;

/**
 * The difference from one release to another: one pass over two sorted files of N-Quads, side by side. Nothing is held in memory.
 *
 * @param added how many quads the second has and the first has not
 * @param removed how many quads the first has and the second has not
 * @param graphs the same for each graph that differs, by its IRI
 */
public record ReleaseDiff(long added, long removed, SortedMap<String, Change> graphs) {

    /** Media type and file extension of the text form. */
    public static final String MEDIA_TYPE = "application/rdf-patch";

    /**
     * How much of one graph changed.
     *
     * @param added quads
     * @param removed quads
     */
    public record Change(long added, long removed) {}

    /** Hears of each quad that differs, in the order of the lines. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A quad differs.
         *
         * @param added whether the second release has it, and not the first
         * @param line the line of N-Quads, its bytes as Latin-1
         */
        void change(boolean added, String line) throws IOException;
    }

    /** Compares two files of canonical N-Quads, plain or compressed. */
    public static ReleaseDiff compare(Path from, Path to, Listener listener) throws IOException {
        SortedMap<String, Change> graphs = new TreeMap<>();
        try (SortedLines before = new SortedLines(from);
                SortedLines after = new SortedLines(to)) {
            while (before.peek() != null || after.peek() != null) {
                int order = order(before.peek(), after.peek());
                if (order != 0) {
                    boolean added = order > 0;
                    String line = String.valueOf(added ? after.peek() : before.peek());
                    listener.change(added, line);
                    graphs.merge(graphOf(line), new Change(added ? 1 : 0, added ? 0 : 1), ReleaseDiff::sum);
                }
                if (order <= 0) {
                    before.advance();
                }
                if (order >= 0) {
                    after.advance();
                }
            }
        }
        Change all = graphs.values().stream().reduce(new Change(0, 0), ReleaseDiff::sum);
        return new ReleaseDiff(all.added, all.removed, graphs);
    }

    /**
     * Writes the difference as an RDF Patch, which makes the second release of the first. The same two releases give the same
     * bytes.
     *
     * @see <a href="https://afs.github.io/rdf-delta/rdf-patch.html">RDF Patch</a>
     */
    public static ReleaseDiff writePatch(String fromId, Path from, String toId, Path to, OutputStream out)
            throws IOException {
        return writePatch(fromId, from, toId, to, out, (added, line) -> {});
    }

    /** Writes the same, and lets a listener hear of each row as well. */
    public static ReleaseDiff writePatch(
            String fromId, Path from, String toId, Path to, OutputStream out, Listener listener) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, ISO_8859_1), 1 << 16);
        writer.write("H id <" + Iris.BASE + "releases/" + toId + "> .\n");
        writer.write("H prev <" + Iris.BASE + "releases/" + fromId + "> .\n");
        writer.write("TX .\n");
        ReleaseDiff diff = compare(from, to, (added, line) -> {
            writer.write((added ? "A " : "D ") + line + "\n");
            listener.change(added, line);
        });
        writer.write("TC .\n");
        writer.flush();
        return diff;
    }

    /** Whether the two releases are one. */
    public boolean isEmpty() {
        return added == 0 && removed == 0;
    }

    private static int order(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return 1;
        }
        return after == null ? -1 : before.compareTo(after);
    }

    private static String graphOf(String line) {
        return line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>'));
    }

    private static Change sum(Change one, Change other) {
        return new Change(one.added + other.added, one.removed + other.removed);
    }
}
