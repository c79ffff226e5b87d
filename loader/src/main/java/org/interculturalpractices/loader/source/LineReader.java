package org.interculturalpractices.loader.source;

import org.jspecify.annotations.Nullable;

/** The lines of visible text of a source, one at a time. Not thread-safe. */
public interface LineReader extends AutoCloseable {

    /** The name of the source. */
    String name();

    /** The next line, or null at the end. */
    @Nullable
    SourceLine next();

    /** Whether the last line has no line end, as that of a copy that was cut off. */
    boolean endsWithinLine();

    @Override
    void close();
}
