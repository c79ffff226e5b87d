package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jcraft.jzlib.GZIPOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;

/** Files of N-Quads lines, plain or compressed: reading them as statements, and writing bytes that never differ. */
public final class QuadLines {

    private QuadLines() {}

    /** Opens a file, decompressing one whose name ends in {@code .gz}. */
    public static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** Gives every statement of a file of canonical lines to the consumer, in the order of the lines. */
    public static void read(Path file, Consumer<Statement> consumer) throws IOException {
        readLines(file, line -> consumer.accept(line.statement()));
    }

    /** Gives every line of a file of canonical lines to the consumer. */
    public static void readLines(Path file, Consumer<QuadLine> consumer) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), UTF_8), 1 << 16)) {
            QuadLine before = null;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                before = QuadLine.read(text, before);
                consumer.accept(before);
            }
        }
    }

    /**
     * Parses a file that may be anybody's.
     *
     * @throws org.eclipse.rdf4j.rio.RDFParseException with the line, if it is no N-Quads
     */
    static void parse(Path file, Consumer<Statement> consumer) throws IOException {
        RDFParser parser = new NQuadsParser();
        // What is read must be what was written, to the letter.
        parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.getParserConfig().set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false);
        parser.getParserConfig().set(BasicParserSettings.NORMALIZE_LANGUAGE_TAGS, false);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                consumer.accept(statement);
            }
        });
        try (InputStream in = open(file)) {
            parser.parse(in);
        }
    }

    /** The SHA-256 of the lines: the id of a release. */
    public static String digest(Path file) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (InputStream in = new DigestInputStream(open(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Hex.encodeHexString(digest.digest());
    }

    /**
     * A compressed file whose bytes depend on the content alone. The Java platform's own gzip uses whichever zlib it was
     * built with, so its bytes differ between machines; JZlib is the same Java code everywhere and writes no time.
     */
    public static OutputStream gzip(Path file) throws IOException {
        OutputStream compressed =
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 15);
        return new BufferedOutputStream(compressed, 1 << 16);
    }

    /** A stream that counts its lines while it passes them on. */
    public static final class LineCounter extends FilterOutputStream {
        private long lines;

        /** Counts what is written to that stream. */
        public LineCounter(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            if (octet == '\n') {
                lines++;
            }
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            out.write(octets, offset, length);
            for (int i = offset; i < offset + length; i++) {
                if (octets[i] == '\n') {
                    lines++;
                }
            }
        }

        /** How many lines were written. */
        public long lines() {
            return lines;
        }
    }
}
