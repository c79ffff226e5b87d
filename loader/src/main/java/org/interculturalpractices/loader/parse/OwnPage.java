package org.interculturalpractices.loader.parse;

import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A practice's own page: its full text, with neither country nor city on it. It is a record together with that of the listing that
 * it belongs to, which says place and period; or by itself, if its sidecar file says the place. All text is in Unicode NFC and
 * otherwise verbatim.
 *
 * @param source the name of the source
 * @param title the title
 * @param periodLine the line that states the period; empty if there is none
 * @param text the subtitle if there is one, and the paragraphs with their labels, with an empty line between two of them
 * @param stated its address and its key documents
 * @param addresses those by which a listing may link to it: its own, and those of its translations
 * @param heading country, places and period by its sidecar file; null if that does not say them
 * @param headingLine the same as one line; empty without
 * @param lines where it stands
 */
public record OwnPage(
        String source,
        String title,
        String periodLine,
        String text,
        SourceLinks stated,
        List<String> addresses,
        @Nullable Heading heading,
        String headingLine,
        RecordLines lines) {

    public OwnPage {
        addresses = List.copyOf(addresses);
    }

    /**
     * The record of the page, with the place that a listing gives and the listing's period; without one there, its own.
     *
     * @param listed what the heading line of the listing says
     * @param listedLine that heading line
     */
    public SourceRecord joinedTo(Heading listed, String listedLine) {
        boolean ownPeriod = !states(listed.period()) && states(period());
        Heading joined = ownPeriod ? listed.with(period(), periodLine) : listed;
        return SourceRecord.of(title, listedLine, joined, text, stated.placedByListing(), lines);
    }

    /** The record of the page by itself; null if its sidecar file says no place. */
    public @Nullable SourceRecord alone() {
        return heading == null ? null : SourceRecord.of(title, headingLine, heading, text, stated, lines);
    }

    /** What the words of the period line say, as far as they are understood; nothing if a period ends before it starts. */
    public PeriodStatement period() {
        PeriodStatement period = PeriodParser.read(periodLine).statement();
        return period.spans().stream().anyMatch(YearSpan::isImpossible) ? PeriodStatement.UNDATED : period;
    }

    /** Whether the page states another period than a listing. */
    public boolean contradicts(PeriodStatement listed) {
        return states(listed) && states(period()) && !listed.agreesWith(period());
    }

    /** Whether the page has a period line that is not understood as a whole. */
    public boolean hasUnclearPeriod() {
        return PeriodParser.parse(periodLine)
                .filter(period -> period.equals(period()))
                .isEmpty();
    }

    /** A rejection of the page, with its words. */
    public RejectedRecord rejected(String code, String message) {
        return new RejectedRecord(
                problem(Severity.ERROR, code, message),
                Stream.of(title, periodLine, text)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    /** A warning about the page. */
    public Problem warning(String code, String message) {
        return problem(Severity.WARNING, code, message);
    }

    private static boolean states(PeriodStatement period) {
        return period.status() != PeriodStatus.UNDATED;
    }

    private Problem problem(Severity severity, String code, String message) {
        return new Problem(severity, code, source, lines.first(), 0, message);
    }
}
