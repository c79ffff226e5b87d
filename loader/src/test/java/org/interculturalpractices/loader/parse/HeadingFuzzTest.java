package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.interculturalpractices.loader.parse.PeriodReading.Unread;
import org.junit.jupiter.api.Tag;

/**
 * A fuzz target over heading lines. As a test it reads the seeds in its resource folder; with {@code JAZZER_FUZZ=1} in the environment,
 * {@code mvn test -pl loader -am -Dtest=HeadingFuzzTest -Dsurefire.failIfNoSpecifiedTests=false} looks for lines that break it.
 */
@Tag("fuzz")
class HeadingFuzzTest {

    private static final HeadingParser HEADINGS = HeadingParser.bundled();

    @FuzzTest(maxDuration = "10m")
    void saysNothingThatTheLineDoesNot(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        checkPeriod(line, PeriodParser.read(line));
        if (HEADINGS.read(line) instanceof HeadingReading.Named named) {
            Heading heading = named.heading();
            assertThat(line).contains(heading.countryText()).contains(heading.periodText());
            assertThat(heading.places().places())
                    .allSatisfy(place -> assertThat(line).contains(place.text()));
            assertThat(heading.places().unresolved())
                    .allSatisfy(words -> assertThat(line).contains(words.text()));
            assertThat(heading.period()).isEqualTo(named.period().statement());
        }
    }

    private static void checkPeriod(String words, PeriodReading reading) {
        assertThat(reading.statement().spans()).allSatisfy(span -> {
            assertThat(words).contains(span.text());
            assertThat(span.start() == null || (span.start() >= 1900 && span.start() <= 2100))
                    .isTrue();
            assertThat(span.end() == null || (span.end() >= 1900 && span.end() <= 2100))
                    .isTrue();
        });
        for (Unread unread : reading.unread()) {
            assertThat(words.substring(unread.start(), unread.end())).isEqualTo(unread.text());
        }
        if (reading.certain() && !words.isBlank()) {
            assertThat(reading.unread()).isEmpty();
            assertThat(reading.states()).isTrue();
        }
    }
}
