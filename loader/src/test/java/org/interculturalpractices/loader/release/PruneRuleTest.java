package org.interculturalpractices.loader.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** Which releases a rule removes, by place and age. */
class PruneRuleTest {

    private static final Instant NOW = Instant.parse("2028-02-29T12:00:00Z");
    private static final Instant HOUR_AGO = Instant.parse("2028-02-29T11:00:00Z");
    private static final Instant WEEK_AGO = Instant.parse("2028-02-22T12:00:00Z");
    private static final Instant YEAR_AGO = Instant.parse("2027-02-27T12:00:00Z");

    @Test
    void usuallyTenStayAndWhatIsYoungerThanADay() {
        PruneRule rule = PruneRule.usual();
        assertThat(rule.removes(9, YEAR_AGO, NOW)).isFalse();
        assertThat(rule.removes(10, WEEK_AGO, NOW)).isTrue();
        assertThat(rule.removes(10, HOUR_AGO, NOW)).isFalse();
    }

    @Test
    void aNumberThatIsGivenCountsHoweverYoungTheOthersAre() {
        assertThat(PruneRule.keepLast(1).removes(0, YEAR_AGO, NOW)).isFalse();
        assertThat(PruneRule.keepLast(1).removes(1, HOUR_AGO, NOW)).isTrue();
        assertThat(PruneRule.keepLast(0).removes(0, NOW.plusSeconds(60), NOW)).isTrue();
    }

    @Test
    void anAgeIsCountedByTheCalendarAndIsADayAtLeast() {
        assertThat(PruneRule.olderThan(Period.ofYears(1)).removes(0, YEAR_AGO, NOW))
                .isTrue();
        assertThat(PruneRule.olderThan(Period.ofYears(1)).removes(50, WEEK_AGO, NOW))
                .isFalse();
        assertThat(PruneRule.olderThan(Period.ofWeeks(1)).removes(0, WEEK_AGO, NOW))
                .isFalse();
        assertThat(PruneRule.olderThan(Period.ofDays(6)).removes(0, WEEK_AGO, NOW))
                .isTrue();
        assertThat(PruneRule.olderThan(Period.ZERO).removes(0, HOUR_AGO, NOW)).isFalse();
    }
}
