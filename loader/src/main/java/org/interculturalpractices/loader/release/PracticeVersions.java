package org.interculturalpractices.loader.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.vocab.PROV;

/**
 * The versions of the practices of a release, {@code practice-versions.tsv}: for each practice, in the order of the slugs' bytes, a
 * checksum of what the catalogue graph says of it. It tells in which releases a practice changed without their stores. Where a
 * practice was read does not count: that changes with every new copy of a page. A function of the quads alone.
 */
public final class PracticeVersions {

    static final String FILE = "practice-versions.tsv";

    private static final String SUBJECT = "<" + Iris.practice("");
    private static final String GRAPH_END = " <" + NamedGraph.CATALOGUE.iri() + "> .";
    private static final String DERIVED = " <" + PROV.wasDerivedFrom.getURI() + "> ";

    private PracticeVersions() {}

    /** Writes the versions of the practices in sorted N-Quads. */
    static void write(Path quads, Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(QuadLines.open(quads), UTF_8));
                BufferedWriter out = Files.newBufferedWriter(file)) {
            String slug = "";
            MessageDigest digest = Checksums.sha256();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SUBJECT) && line.endsWith(GRAPH_END) && !line.contains(DERIVED)) {
                    String next = slug(line);
                    if (!next.equals(slug)) {
                        write(out, slug, digest);
                        slug = next;
                    }
                    digest.update((line + "\n").getBytes(UTF_8));
                }
            }
            write(out, slug, digest);
        }
    }

    /**
     * The version of a practice in a release.
     *
     * @return a checksum, in hexadecimal; nothing if the release has no such practice
     */
    public static Optional<String> of(ReleaseFolder release, String slug) {
        Path file = release.path().resolve(FILE);
        String start = slug + "\t";
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.lines()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .map(line -> line.substring(start.length()));
        } catch (IOException e) {
            throw DataFolder.io(file, e);
        }
    }

    /** Whether a release has versions: those that were made before there were any have none. */
    public static boolean areIn(ReleaseFolder release) {
        return release.manifest().download(FILE).isPresent();
    }

    /** The practice of a line: up to the end of its IRI, or to what is below it. Both sort next to each other. */
    private static String slug(String line) {
        int end = SUBJECT.length();
        while (line.charAt(end) != '/' && line.charAt(end) != '>') {
            end++;
        }
        return line.substring(SUBJECT.length(), end);
    }

    private static void write(BufferedWriter out, String slug, MessageDigest digest) throws IOException {
        if (!slug.isEmpty()) {
            out.write(slug + "\t" + Checksums.hex(digest.digest()) + "\n");
        }
    }
}
