package org.interculturalpractices.loader.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.jspecify.annotations.Nullable;

/** The decisions of curators in the review file of a dataset. Immutable. */
final class LinkDecisions {

    /** What the program writes beside a candidate that is as good as sure; with a curator's name it is a decision. */
    static final String PROPOSED = "proposed";

    private static final String YES = "yes";
    private static final String NO = "no";
    /** Spreadsheets of many countries write dates so; with slashes, day and month could not be told apart. */
    private static final DateTimeFormatter WITH_DOTS =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

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
            ReviewFaults faults = new ReviewFaults(file);
            try {
                for (ReviewTable.Row row : ReviewTable.read(file, faults)) {
                    decision(row, isKnown, faults).ifPresent(decision -> {
                        LinkDecision before = decisions.putIfAbsent(decision.stated(), decision);
                        if (before != null) {
                            faults.add(
                                    row.line(),
                                    row.column("stated"),
                                    "line " + before.line() + " decides the same place; keep one of them");
                        }
                    });
                }
            } catch (IOException e) {
                throw new LoaderException(Code.IO, file.toString(), "cannot be read: " + e.getMessage(), e);
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

    private static Optional<LinkDecision> decision(
            ReviewTable.Row row, Predicate<String> isKnown, ReviewFaults faults) {
        String decision = row.text("decision");
        String word = decision.toLowerCase(Locale.ROOT);
        String curator = row.text("curator");
        boolean unconfirmed = word.equals(PROPOSED) && curator.isEmpty();
        if (decision.isEmpty() || unconfirmed) {
            if (!unconfirmed && !curator.isEmpty()) {
                faults.add(
                        row.line(),
                        row.column("decision"),
                        "a curator's name stands without a decision; write yes, no or the id of the place");
            }
            return Optional.empty();
        }
        if (curator.isEmpty()) {
            faults.add(row.line(), row.column("curator"), "a decision needs its curator's name");
        }
        Optional<LocalDate> date = date(row, faults);
        String place = switch (word) {
            case YES, PROPOSED -> row.text("candidate");
            case NO -> null;
            default -> decision;
        };
        requirePlace(place, row, isKnown, faults);
        return date.map(
                day -> new LinkDecision(row.text("stated"), place, reason(row, word), curator, day, row.line()));
    }

    private static void requirePlace(
            @Nullable String place, ReviewTable.Row row, Predicate<String> isKnown, ReviewFaults faults) {
        if (place == null) {
            return;
        }
        if (place.isEmpty()) {
            faults.add(
                    row.line(),
                    row.column("candidate"),
                    "there is no candidate to say yes to; write the id of the place as the decision");
        } else if (!isKnown.test(place)) {
            faults.add(
                    row.line(),
                    row.column("decision"),
                    "there is no place " + place + "; write an id such as city/no/bergen, yes or no");
        }
    }

    private static String reason(ReviewTable.Row row, String word) {
        String reason = row.text("reason");
        if (!reason.isEmpty()) {
            return reason;
        }
        return word.equals(PROPOSED) ? "Proposed by its name, and confirmed by a curator." : "A curator looked at it.";
    }

    private static Optional<LocalDate> date(ReviewTable.Row row, ReviewFaults faults) {
        String date = row.text("date");
        for (DateTimeFormatter form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, WITH_DOTS)) {
            try {
                return Optional.of(LocalDate.parse(date, form));
            } catch (DateTimeParseException e) {
                // Another form may fit.
            }
        }
        faults.add(row.line(), row.column("date"), "date \"" + date + "\" is no date such as 2026-11-25; write it so");
        return Optional.empty();
    }
}
