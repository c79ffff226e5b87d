package org.interculturalpractices.loader.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The notes that the loader writes into a file of rejected records, one above each: why it was rejected, and its id, by which the
 * record that mends it is known. The grammar of listings passes them over. Stateless.
 */
public final class RejectNote {

    private static final String BEGIN = "#!";
    private static final Pattern ID = Pattern.compile("\\(reject ([0-9a-f]{" + RejectedRecord.ID_DIGITS + "})\\)\\s*$");

    private RejectNote() {}

    /** The note above a rejected record, a line. */
    public static String of(RejectedRecord rejected) {
        return of(rejected.problem().rendered().replaceAll("\\s+", " ") + " (reject " + rejected.id() + ")");
    }

    /** A note of those words, a line. */
    public static String of(String words) {
        return BEGIN + " " + words;
    }

    /** Whether a line is a note. */
    public static boolean is(String line) {
        return line.startsWith(BEGIN);
    }

    /** The id of the rejected record below the note; null if the line is no such note. */
    public static @Nullable String id(String line) {
        Matcher id = ID.matcher(line);
        return is(line) && id.find() ? id.group(1) : null;
    }
}
