package org.interculturalpractices.loader.parse;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be accepted, with the words as they were read.
 *
 * @param problem why, and what to do
 * @param lines its lines, in order: title, heading line, text
 * @param mends the id of the rejected record that it was to mend, or null
 */
public record RejectedRecord(
        Problem problem, List<String> lines, @Nullable String mends) {

    /** How many hexadecimal digits an id has. */
    public static final int ID_DIGITS = 12;

    public RejectedRecord {
        lines = List.copyOf(lines);
    }

    /** A record that was not to mend another one. */
    public RejectedRecord(Problem problem, List<String> lines) {
        this(problem, lines, null);
    }

    /** The same, which was to mend a rejected record. */
    public RejectedRecord mending(@Nullable String id) {
        return new RejectedRecord(problem, lines, id);
    }

    /** Its id: that of the rejected record which it was to mend, else digits of the SHA-256 of its words. */
    public String id() {
        return mends == null ? DigestUtils.sha256Hex(String.join("\n\n", lines)).substring(0, ID_DIGITS) : mends;
    }

    /** Its title; empty if it has none. */
    public String title() {
        return hasTitle() ? lines.getFirst() : "";
    }

    /** Its heading line; empty if it has none. */
    public String headingLine() {
        int index = hasTitle() ? 1 : 0;
        return lines.size() > index ? lines.get(index) : "";
    }

    /** Its text; empty if it has none. */
    public String text() {
        int index = hasTitle() ? 2 : 1;
        return lines.size() > index ? String.join("\n\n", lines.subList(index, lines.size())) : "";
    }

    private boolean hasTitle() {
        return !problem.code().equals("title-missing");
    }
}
