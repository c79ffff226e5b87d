package org.interculturalpractices.loader.parse;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The period that a heading line states: years, spans and status.
 *
 * @param status what it says of the end
 * @param startYear the first year of all spans; null if not stated
 * @param endYear the last year of all spans; null if not stated, or if a span has no end
 * @param spans each period stated, in the order of the words; empty if no year is stated
 */
public record PeriodStatement(
        PeriodStatus status,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        List<YearSpan> spans) {

    /** The statement of a heading line without a period. */
    public static final PeriodStatement UNDATED = new PeriodStatement(PeriodStatus.UNDATED, null, null, List.of());

    public PeriodStatement {
        spans = List.copyOf(spans);
    }

    static PeriodStatement of(List<YearSpan> spans, boolean statedOngoing) {
        boolean open = spans.stream().anyMatch(span -> span.end() == null);
        Integer start = bound(spans, YearSpan::start, Comparator.reverseOrder());
        Integer end = bound(spans, YearSpan::end, Comparator.naturalOrder());
        return new PeriodStatement(status(spans, statedOngoing || open), start, end, spans);
    }

    /** The years and the status in words, such as "2019 to 2023, bounded". */
    String described() {
        String years = switch (spans.size()) {
            case 0 -> "without years";
            default ->
                startYear == null
                        ? "until " + endYear
                        : endYear == null
                                ? "from " + startYear
                                : startYear.equals(endYear) ? startYear.toString() : startYear + " to " + endYear;
        };
        return years + ", " + status.slug();
    }

    /** Whether another statement has the same status and years, whatever its spans. */
    boolean agreesWith(PeriodStatement other) {
        return status == other.status
                && Objects.equals(startYear, other.startYear)
                && Objects.equals(endYear, other.endYear);
    }

    /** The outermost value, or null if one span has none. */
    private static @Nullable Integer bound(
            List<YearSpan> spans, Function<YearSpan, @Nullable Integer> side, Comparator<Integer> order) {
        List<@Nullable Integer> values = spans.stream().map(side).toList();
        return values.stream().allMatch(Objects::nonNull)
                ? values.stream().map(Objects::requireNonNull).max(order).orElse(null)
                : null;
    }

    private static PeriodStatus status(List<YearSpan> spans, boolean ongoing) {
        if (ongoing) {
            return PeriodStatus.ONGOING;
        }
        if (spans.isEmpty()) {
            return PeriodStatus.UNDATED;
        }
        boolean oneYear = spans.stream().allMatch(YearSpan::isSingleYear)
                && spans.stream().map(YearSpan::start).distinct().count() == 1;
        return oneYear ? PeriodStatus.DATED : PeriodStatus.BOUNDED;
    }
}
