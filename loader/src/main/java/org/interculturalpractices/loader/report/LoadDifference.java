package org.interculturalpractices.loader.report;

import java.util.List;
import org.interculturalpractices.loader.report.PracticeChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The difference that a load makes to the current release.
 *
 * @param from the id of the release that was current, or null if there was none
 * @param added how many practices are new
 * @param changed of how many something else is said
 * @param merged how many are another practice now
 * @param withdrawn how many are not published any more
 * @param undecided how many of these no curator has withdrawn
 * @param changes the changes, the withdrawn first; at most {@value #LISTED}, and of the new ones none if no release was before
 */
public record LoadDifference(
        @Nullable String from,
        int added,
        int changed,
        int merged,
        int withdrawn,
        int undecided,
        List<PracticeChange> changes) {

    /** So many changes are listed. */
    public static final int LISTED = 1000;

    /** No difference. */
    public static final LoadDifference NONE = new LoadDifference(null, 0, 0, 0, 0, 0, List.of());

    public LoadDifference {
        changes = List.copyOf(changes);
    }

    /** The changes of a kind. */
    public List<PracticeChange> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** The numbers in a line. */
    public String summary() {
        return added + " new, " + changed + " changed, " + merged + " merged with others, " + withdrawn + " withdrawn";
    }
}
