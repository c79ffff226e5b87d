package org.interculturalpractices.loader.parse;

import java.util.List;
import org.interculturalpractices.loader.Problem;

/**
 * A record that cannot be accepted, with the words as they were read.
 *
 * @param problem why, and what to do
 * @param lines its lines, in order: title, heading line, text
 */
public record RejectedRecord(Problem problem, List<String> lines) {

    public RejectedRecord {
        lines = List.copyOf(lines);
    }
}
