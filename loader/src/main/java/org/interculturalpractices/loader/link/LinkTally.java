package org.interculturalpractices.loader.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.report.LoadListener;

/** Counters of a link, and notes of what a curator has to see. Not thread-safe. */
final class LinkTally {

    /** So many problems are told; the others are counted. */
    private static final int TOLD = 100;
    /** So many places wait for a curator at most; more come from a mapping that names the wrong column. */
    private static final int MOST_OPEN = 50_000;

    private final String file;
    private final LoadListener listener;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, Long> methods = new TreeMap<>();
    private final Set<String> targets = new HashSet<>();
    private final Map<String, PlaceMatch.Open> open = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private long problemCount;
    private long rejected;
    private long statements;
    private long things;
    private long linked;
    private long openThings;
    private long outside;
    private long silent;

    LinkTally(String file, LoadListener listener) {
        this.file = file;
        this.listener = listener;
    }

    void statement() {
        statements++;
    }

    void thing() {
        things++;
    }

    void silent() {
        silent++;
    }

    void outside() {
        outside++;
    }

    void linked(PlaceMatch.Found found) {
        linked++;
        methods.merge(found.justification().name().toLowerCase(Locale.ROOT).replace('_', ' '), 1L, Long::sum);
        targets.add(found.target());
    }

    void open(String stated, PlaceMatch.Open match) {
        openThings++;
        if (open.size() < MOST_OPEN || open.containsKey(stated)) {
            open.put(stated, match);
            count(stated);
        } else if (openThings == MOST_OPEN + 1L) {
            problem(
                    0,
                    0,
                    Severity.WARNING,
                    "too-many-open",
                    "more than " + MOST_OPEN
                            + " places are open; does the mapping name the right columns? The others are not listed");
        }
    }

    /** Counts a thing that states a place which a curator decided. */
    void count(String stated) {
        rows.merge(stated, 1L, Long::sum);
    }

    void problem(int line, int column, Severity severity, String code, String message) {
        problemCount++;
        rejected += severity == Severity.ERROR ? 1 : 0;
        if (problems.size() < TOLD) {
            Problem problem = new Problem(severity, code, file, line, column, message);
            problems.add(problem);
            listener.problem(problem);
        }
    }

    /** The rows of the review file: what is proposed, then what else is open, the most frequent first of each, then what is decided. */
    List<ReviewFile.Row> review(LinkDecisions decisions) {
        List<ReviewFile.Row> review = new ArrayList<>();
        open.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, PlaceMatch.Open> entry) ->
                                !entry.getValue().proposed())
                        .thenComparing(entry -> rows(entry.getKey()), Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> review.add(new ReviewFile.Row(
                        entry.getKey(), rows(entry.getKey()), Optional.of(entry.getValue()), Optional.empty())));
        decisions
                .all()
                .forEach(decision -> review.add(new ReviewFile.Row(
                        decision.stated(), rows(decision.stated()), Optional.empty(), Optional.of(decision))));
        return review;
    }

    LinkReport report(String slug) {
        return new LinkReport(
                slug,
                statements,
                things,
                linked,
                methods,
                targets.size(),
                open.size(),
                openThings,
                outside,
                silent,
                problems,
                problemCount,
                rejected);
    }

    private long rows(String stated) {
        return rows.getOrDefault(stated, 0L);
    }
}
