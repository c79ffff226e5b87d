package org.interculturalpractices.loader.report;

import java.util.Locale;

/**
 * The change that a load makes to one practice.
 *
 * @param kind what it does
 * @param practice the last part of its IRI
 * @param title a title of it
 * @param source the name of the source that has it, or had it; empty if that is not known
 * @param decided whether a curator decided just this
 * @param reason why, in words
 */
public record PracticeChange(Kind kind, String practice, String title, String source, boolean decided, String reason) {

    /** What a load does to a practice. */
    public enum Kind {
        /** The release before does not have it. */
        NEW,
        /** What is said of it differs. */
        CHANGED,
        /** Another practice stands for it. */
        MERGED,
        /** It is not published any more. */
        WITHDRAWN;

        /** The word for people. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The change in a line. */
    public String described() {
        return String.format(
                Locale.ROOT,
                "%-9s %s%s%s",
                kind.word(),
                practice,
                title.isEmpty() ? "" : " \"" + title + "\"",
                reason.isEmpty() ? "" : ": " + reason);
    }
}
