package org.interculturalpractices.loader.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.table.EditedRow;
import org.interculturalpractices.loader.table.TableFaults;
import org.jspecify.annotations.Nullable;

/** The decisions of curators in the review file of a dataset. Immutable. */
final class LinkDecisions {

    /** What the program writes beside a candidate that is as good as sure; with a curator's name it is a decision. */
    static final String PROPOSED = "proposed";

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Map<String, LinkDecision> byStated;

    private LinkDecisions(Map<String, LinkDecision> byStated) {
        this.byStated = byStated;
    }

    /**
     * The decisions of a review file; one that is not there yet has none.
     *
     * @param isKnown whether there is a place of an id
     * @throws LoaderException with {@link Code#REVIEW_INVALID} and every line and column that cannot be understood
     */
    static LinkDecisions read(Path file, Predicate<String> isKnown) {
        Map<String, LinkDecision> decisions = new LinkedHashMap<>();
        if (Files.exists(file)) {
            TableFaults faults = new TableFaults(Code.REVIEW_INVALID);
            try {
                for (EditedRow row : ReviewFile.TABLE.read(file, faults)) {
                    decision(row, isKnown).ifPresent(decision -> {
                        LinkDecision before = decisions.putIfAbsent(decision.stated(), decision);
                        if (before != null) {
                            row.fault("stated", "line " + before.line() + " decides the same place; keep one of them");
                        }
                    });
                }
            } catch (IOException e) {
                throw LoaderException.unreadable(file.toString(), e);
            }
            faults.throwIfAny();
        }
        return new LinkDecisions(decisions);
    }

    /** The decision on a place as it is stated. */
    Optional<LinkDecision> of(String stated) {
        return Optional.ofNullable(byStated.get(stated));
    }

    /** All decisions, in the order of the file. */
    List<LinkDecision> all() {
        return List.copyOf(byStated.values());
    }

    private static Optional<LinkDecision> decision(EditedRow row, Predicate<String> isKnown) {
        String decision = row.text("decision");
        String word = decision.toLowerCase(Locale.ROOT);
        String curator = row.text("curator");
        boolean unconfirmed = word.equals(PROPOSED) && curator.isEmpty();
        if (decision.isEmpty() || unconfirmed) {
            if (!unconfirmed && !curator.isEmpty()) {
                row.fault(
                        "decision", "a curator's name stands without a decision; write yes, no or the id of the place");
            }
            return Optional.empty();
        }
        if (curator.isEmpty()) {
            row.fault("curator", "a decision needs its curator's name");
        }
        Optional<LocalDate> date = Optional.ofNullable(row.date("date"));
        String place = switch (word) {
            case YES, PROPOSED -> row.text("candidate");
            case NO -> null;
            default -> decision;
        };
        requirePlace(place, row, isKnown);
        return date.map(
                day -> new LinkDecision(row.text("stated"), place, reason(row, word), curator, day, row.line()));
    }

    private static void requirePlace(@Nullable String place, EditedRow row, Predicate<String> isKnown) {
        if (place == null) {
            return;
        }
        if (place.isEmpty()) {
            row.fault("candidate", "there is no candidate to say yes to; write the id of the place as the decision");
        } else if (!isKnown.test(place)) {
            row.fault("decision", "there is no place " + place + "; write an id such as city/no/bergen, yes or no");
        }
    }

    private static String reason(EditedRow row, String word) {
        String reason = row.text("reason");
        if (!reason.isEmpty()) {
            return reason;
        }
        return word.equals(PROPOSED) ? "Proposed by its name, and confirmed by a curator." : "A curator looked at it.";
    }
}
