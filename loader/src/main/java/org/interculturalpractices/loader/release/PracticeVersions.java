package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.files.QuadSorter;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.vocab.PROV;

/**
 * The versions of the practices of a release, {@code practice-versions.tsv}: for each practice, sorted by slug, a checksum of what the
 * catalogue graph says of it. It tells in which releases a practice changed without their stores. Where a practice was read does
 * not count: that changes with every new copy of a page. A function of the quads alone.
 */
public final class PracticeVersions {

    static final String FILE = "practice-versions.tsv";

    private static final String SUBJECT = "<" + Iris.practice("");
    private static final String GRAPH_END = " <" + NamedGraph.CATALOGUE.iri() + "> .";
    private static final String DERIVED = " <" + PROV.wasDerivedFrom.getURI() + "> ";

    private PracticeVersions() {}

    /**
     * Writes the versions of the practices in sorted N-Quads. The lines of a practice stand in two places: those of what is below its
     * IRI, and its own; between them may be practices whose slugs go on with a digit. So each place gives a part, and the parts
     * are sorted.
     *
     * @param scratch a folder for temporary files
     */
    static void write(Path quads, Path file, Path scratch) throws IOException {
        Path parts = scratch.resolve("versions-unsorted.tsv");
        Path sorted = scratch.resolve("versions.tsv");
        writeParts(quads, parts);
        QuadSorter.sort(parts, sorted);
        try (BufferedReader lines = Files.newBufferedReader(sorted);
                BufferedWriter out = Files.newBufferedWriter(file)) {
            String slug = "";
            MessageDigest digest = DigestUtils.getSha256Digest();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String next = line.substring(0, line.indexOf('\t'));
                if (!next.equals(slug)) {
                    writeRow(out, slug, digest);
                    slug = next;
                }
                digest.update(line.getBytes(UTF_8));
            }
            writeRow(out, slug, digest);
        }
        Files.delete(parts);
        Files.delete(sorted);
    }

    private static void writeParts(Path quads, Path parts) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(QuadLines.open(quads), UTF_8));
                BufferedWriter out = Files.newBufferedWriter(parts)) {
            String part = "";
            MessageDigest digest = DigestUtils.getSha256Digest();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SUBJECT) && line.endsWith(GRAPH_END) && !line.contains(DERIVED)) {
                    String next = part(line);
                    if (!next.equals(part)) {
                        writeRow(out, part, digest);
                        part = next;
                    }
                    digest.update((line + "\n").getBytes(UTF_8));
                }
            }
            writeRow(out, part, digest);
        }
    }

    /** The practice of a line, and whether the line is its own or of what is below it. */
    private static String part(String line) {
        int end = SUBJECT.length();
        while (line.charAt(end) != '/' && line.charAt(end) != '>') {
            end++;
        }
        return line.substring(SUBJECT.length(), end) + "\t" + line.charAt(end);
    }

    private static void writeRow(BufferedWriter out, String key, MessageDigest digest) throws IOException {
        if (!key.isEmpty()) {
            out.write(key + "\t" + Hex.encodeHexString(digest.digest()) + "\n");
        }
    }

    /**
     * The version of a practice in a release; the file is searched by halves.
     *
     * @return a checksum, in hexadecimal; nothing if the release has no such practice
     */
    public static Optional<String> of(ReleaseFolder release, String slug) {
        Path path = release.path().resolve(FILE);
        String start = slug + "\t";
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long low = 0;
            long high = file.length();
            while (low < high) {
                long middle = lineStart(file, (low + high) / 2);
                file.seek(middle);
                String line = file.readLine();
                if (line.startsWith(start)) {
                    return Optional.of(line.substring(start.length()));
                }
                if (line.compareTo(start) < 0) {
                    low = file.getFilePointer();
                } else {
                    high = middle;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw LoaderException.ofDisk(path, e);
        }
    }

    /**
     * The versions of all practices of a release, also of one that was made before there were any.
     *
     * @param scratch a folder for temporary files
     */
    public static SortedMap<String, String> all(ReleaseFolder release, Path scratch) throws IOException {
        if (areIn(release)) {
            return rows(release.path().resolve(FILE));
        }
        Path file = scratch.resolve("former-" + FILE);
        write(release.graph(), file, scratch);
        return rows(file);
    }

    /** The versions of all practices in sorted N-Quads, which are written for the release that is made of them. */
    public static SortedMap<String, String> all(Path quads, Path scratch) throws IOException {
        return rows(inScratch(quads, scratch));
    }

    /** The file of the versions of sorted N-Quads, in a folder of temporary files: the one that is there, or a new one. */
    static Path inScratch(Path quads, Path scratch) throws IOException {
        Path file = scratch.resolve(FILE);
        if (!Files.exists(file)) {
            write(quads, file, scratch);
        }
        return file;
    }

    private static SortedMap<String, String> rows(Path file) throws IOException {
        SortedMap<String, String> versions = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                versions.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return versions;
    }

    /** Where the line begins that has the byte at a place. */
    private static long lineStart(RandomAccessFile file, long place) throws IOException {
        long start = place;
        while (start > 0) {
            file.seek(start - 1);
            if (file.read() == '\n') {
                return start;
            }
            start--;
        }
        return 0;
    }

    /** Whether a release has versions: those that were made before there were any have none. */
    public static boolean areIn(ReleaseFolder release) {
        return release.manifest().download(FILE).isPresent();
    }
}
