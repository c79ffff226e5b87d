package org.interculturalpractices.loader.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.interculturalpractices.loader.source.SourceLine;
import org.junit.jupiter.api.Assertions;

/** What holds of every page, however it looks: used with pages that are generated, and with pages that a fuzzer finds. */
final class ListingProperties {

    private static final HeadingParser HEADINGS = HeadingParser.bundled();
    private static final Duration FOR_EVER = Duration.ofSeconds(20);

    private ListingProperties() {}

    /** Reads a page; fails if it throws, hangs, loses a line or makes one up. */
    static ListingOutcome check(List<String> page) {
        return Assertions.assertTimeoutPreemptively(FOR_EVER, () -> read(page));
    }

    private static ListingOutcome read(List<String> page) {
        CollectedRecords found = new CollectedRecords();
        ListingOutcome outcome = new ListingPass(new PageLines(page), HEADINGS, found).run();
        assertThat(found.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isBetween(1, page.size()));
        LineCounts lines = outcome.lines();
        assertThat(lines.total()).isEqualTo(page.size());
        assertThat(lines.boilerplate() + lines.records() + lines.rejected())
                .as("each line is boilerplate, of a record or of a rejected one")
                .isEqualTo(lines.total());
        assertThat(lines.boilerplate()).isNotNegative();
        assertThat(found.records().stream()
                        .mapToInt(record -> record.lines().count())
                        .sum())
                .isEqualTo(lines.records());
        assertThat(found.rejected())
                .allSatisfy(record -> assertThat(record.lines()).isNotEmpty());
        checkRecords(page, found.records());
        return outcome;
    }

    private static void checkRecords(List<String> page, List<SourceRecord> records) {
        int end = 0;
        for (SourceRecord record : records) {
            RecordLines lines = record.lines();
            assertThat(lines.first()).as("records do not overlap").isGreaterThan(end);
            assertThat(lines.heading()).isGreaterThan(lines.first());
            assertThat(lines.last()).isGreaterThan(lines.heading()).isLessThanOrEqualTo(page.size());
            assertThat(record.title()).isEqualTo(SourceLine.clean(page.get(lines.first() - 1)));
            assertThat(record.headingLine()).isEqualTo(SourceLine.clean(page.get(lines.heading() - 1)));
            assertThat(record.text()).isNotBlank();
            end = lines.last();
        }
    }
}
