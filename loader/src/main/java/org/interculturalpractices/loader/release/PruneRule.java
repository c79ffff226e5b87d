package org.interculturalpractices.loader.release;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which old releases are removed. Whatever the rule, the current release and the one that was activated before it stay.
 * Immutable.
 *
 * @param keep how many of the releases that were activated last stay
 * @param age how long ago those that go were activated, or null if that does not matter
 */
public record PruneRule(int keep, @Nullable Period age) {

    /** How many stay where nothing is said. */
    public static final int USUAL = 10;

    private static final Period YOUNG = Period.ofDays(1);

    /** Where nothing is said: the ten that were activated last stay, and what is younger than a day. */
    public static PruneRule usual() {
        return new PruneRule(USUAL, YOUNG);
    }

    /** So many of those that were activated last stay, however young the others are. */
    public static PruneRule keepLast(int count) {
        return new PruneRule(count, null);
    }

    /** What is younger than that stays, and in any case what is younger than a day. */
    public static PruneRule olderThan(Period age) {
        return new PruneRule(0, age);
    }

    /**
     * Whether a release goes.
     *
     * @param position its place among all, 0 for the one that was activated last
     * @param since when it was activated last, or made if it never was
     */
    boolean removes(int position, Instant since, Instant now) {
        return position >= keep
                && (age == null || (since.isBefore(before(now, age)) && since.isBefore(before(now, YOUNG))));
    }

    private static Instant before(Instant now, Period period) {
        return now.atZone(ZoneOffset.UTC).minus(period).toInstant();
    }
}
