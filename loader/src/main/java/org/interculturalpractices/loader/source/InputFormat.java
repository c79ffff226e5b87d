package org.interculturalpractices.loader.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The formats of sources, told from a file's name. */
public enum InputFormat {
    /** A listing as plain text; any name that is none of the others. */
    TEXT,
    /** A listing, or a practice's own page, as HTML. */
    HTML,
    /** A table, a practice a row, separated by commas or tabs. */
    CSV,
    /** An array of objects, or an object that holds one, or an object a line. */
    JSON,
    /** A graph with practices, in any format that RDF4J Rio reads. */
    RDF;

    private static final Set<String> HTML_ENDINGS = Set.of("html", "htm", "xhtml");
    private static final Set<String> CSV_ENDINGS = Set.of("csv", "tsv", "tab");
    private static final Set<String> JSON_ENDINGS = Set.of("json", "ndjson", "jsonl");
    private static final String GZIP = ".gz";

    /** The format of a file of that name; {@code .gz} at its end is read over. */
    public static InputFormat of(String name) {
        String plain = withoutGzip(name);
        String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (HTML_ENDINGS.contains(ending)) {
            return HTML;
        }
        if (CSV_ENDINGS.contains(ending)) {
            return CSV;
        }
        if (JSON_ENDINGS.contains(ending)) {
            return JSON;
        }
        return rdfFormat(name).isPresent() ? RDF : TEXT;
    }

    /** The RDF format of a file of that name. */
    public static Optional<RDFFormat> rdfFormat(String name) {
        return Rio.getParserFormatForFileName(withoutGzip(name));
    }

    /** The bytes of a file of that name, decompressed if its name says that it is compressed. */
    public static InputStream decompressed(String name, InputStream in) throws IOException {
        return isGzip(name) ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** Whether a file of that name is compressed. */
    static boolean isGzip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    /** Whether its files are text with lines that people write. */
    boolean isLines() {
        return this == TEXT || this == CSV;
    }

    private static String withoutGzip(String name) {
        return isGzip(name) ? name.substring(0, name.length() - GZIP.length()) : name;
    }
}
