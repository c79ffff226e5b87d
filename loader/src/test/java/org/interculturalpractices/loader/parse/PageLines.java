package org.interculturalpractices.loader.parse;

import java.util.List;
import org.interculturalpractices.loader.source.LineReader;
import org.interculturalpractices.loader.source.SourceLine;
import org.jspecify.annotations.Nullable;

/** Lines of a page that is in memory. */
final class PageLines implements LineReader {

    private final List<String> lines;
    private int next;

    PageLines(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "page.txt";
    }

    @Override
    public @Nullable SourceLine next() {
        return next < lines.size() ? SourceLine.ofText(next + 1, lines.get(next++)) : null;
    }

    @Override
    public boolean endsWithinLine() {
        return false;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
