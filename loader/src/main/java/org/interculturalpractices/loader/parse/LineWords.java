package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line, cut at its blanks. Immutable. */
final class LineWords {

    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");

    private final String line;
    private final List<int[]> bounds = new ArrayList<>();

    LineWords(String line) {
        this.line = line;
        for (Matcher word = WORD.matcher(line); word.find(); ) {
            bounds.add(new int[] {word.start(), word.end()});
        }
    }

    int size() {
        return bounds.size();
    }

    int start(int index) {
        return bounds.get(index)[0];
    }

    int end(int index) {
        return bounds.get(index)[1];
    }

    String word(int index) {
        return line.substring(start(index), end(index));
    }

    /** The first words, with what stands before and between them. */
    String first(int count) {
        return line.substring(0, end(count - 1));
    }

    /** The words from one on, to the end of the line. */
    String from(int index) {
        return line.substring(start(index));
    }
}
