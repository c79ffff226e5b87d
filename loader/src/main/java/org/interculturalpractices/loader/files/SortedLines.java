package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file one after the other, with one line of lookahead. The bytes are read as Latin-1, so that the order of
 * strings is the order of bytes. Not thread-safe.
 */
public final class SortedLines implements AutoCloseable {

    private final BufferedReader reader;
    private @Nullable String next;
    private int number;

    /** Opens a file, decompressing one whose name ends in {@code .gz}. */
    public SortedLines(Path file) throws IOException {
        reader = new BufferedReader(new InputStreamReader(QuadLines.open(file), ISO_8859_1), 1 << 16);
        advance();
    }

    /** The line that comes next, or null at the end. */
    public @Nullable String peek() {
        return next;
    }

    /** The number of that line, from 1. */
    public int number() {
        return number;
    }

    /** Goes on to the line after. */
    public void advance() throws IOException {
        next = reader.readLine();
        number++;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
