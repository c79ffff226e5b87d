package org.interculturalpractices.loader.parse;

import java.util.function.Consumer;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.Problem;
import org.interculturalpractices.loader.Problem.Severity;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.LineReader;
import org.interculturalpractices.loader.source.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a listing. Three lines are held: the one before, which may be a title; the one at hand; and the one after,
 * which tells a heading line from a title that looks like one. For one use.
 */
final class ListingPass {

    private final CatalogueSource source;
    private final HeadingParser headings;
    private final Consumer<ListingRecord> records;
    private final Consumer<Problem> problems;

    private @Nullable RecordDraft draft;
    private @Nullable ListingUnit before;
    private int lastLine;

    ListingPass(
            CatalogueSource source,
            HeadingParser headings,
            Consumer<ListingRecord> records,
            Consumer<Problem> problems) {
        this.source = source;
        this.headings = headings;
        this.records = records;
        this.problems = problems;
    }

    void run() {
        try (LineReader lines = source.lines()) {
            ListingUnit unit = nextUnit(lines);
            while (unit != null) {
                ListingUnit after = nextUnit(lines);
                step(unit, after);
                unit = after;
            }
        }
        finish();
    }

    private @Nullable ListingUnit nextUnit(LineReader lines) {
        boolean afterBlank = lastLine == 0;
        for (SourceLine line = lines.next(); line != null; line = lines.next()) {
            lastLine = line.number();
            if (line.isBlank()) {
                afterBlank = true;
            } else if (!ListingUnit.isLink(line.text())) {
                return new ListingUnit(line, afterBlank, headings.read(line.text()));
            }
        }
        return null;
    }

    private void step(ListingUnit unit, @Nullable ListingUnit after) {
        if (before == null) {
            before = unit;
        } else if (isHeading(before, unit, after)) {
            close();
            draft = begin(before, unit);
            before = null;
        } else {
            keep(before, unit);
            before = unit;
        }
    }

    private static boolean isHeading(ListingUnit title, ListingUnit unit, @Nullable ListingUnit after) {
        return switch (unit.reading()) {
            case HeadingReading.Named named
            when named.plain() && named.statesPeriod() -> title.mayBeTitle() || after == null || !after.isSureHeading();
            case HeadingReading.Named named -> title.mayBeTitle() && (after == null || !after.isNamedHeading());
            case HeadingReading.Unnamed unnamed -> unnamed.statesPeriod() && isBetween(title, after);
            case HeadingReading.None none -> false;
        };
    }

    /** Whether what stands around a line is what stands around a heading line. */
    private static boolean isBetween(ListingUnit title, @Nullable ListingUnit after) {
        return title.mayBeTitle() && after != null && after.isParagraph() && !after.isNamedHeading();
    }

    private RecordDraft begin(ListingUnit title, ListingUnit unit) {
        if (unit.reading() instanceof HeadingReading.Named named) {
            return new RecordDraft(title, unit, accept(unit, named));
        }
        String words = unit.reading() instanceof HeadingReading.Unnamed unnamed ? unnamed.words() : unit.text();
        error(
                "country-unknown",
                unit.number(),
                "\"" + words
                        + "\" begins with no country that is known; write the country first, as in \"Norway Oslo 2022\"");
        return new RecordDraft(title, unit, null);
    }

    private @Nullable Heading accept(ListingUnit unit, HeadingReading.Named named) {
        Heading heading = named.heading();
        for (YearSpan span : heading.period().spans()) {
            if (span.isImpossible()) {
                error(
                        "period-impossible",
                        unit.number(),
                        "the period \"" + span.text() + "\" ends before it starts; correct its years");
                return null;
            }
        }
        if (!named.understood()) {
            warn(
                    "period-not-understood",
                    unit.number(),
                    "the period \"" + heading.periodText() + "\" is kept as text, without years");
        }
        return heading;
    }

    /** Takes a line that is no title: a paragraph of the record at hand, or boilerplate. */
    private void keep(ListingUnit unit, @Nullable ListingUnit after) {
        if (draft != null) {
            warnOfHeadingInText(draft, unit, after);
            draft.add(unit);
        } else if (unit.isSureHeading()) {
            error("title-missing", unit.number(), "no title stands before this heading line; write one above it");
            draft = new RecordDraft(unit, unit, null);
        }
    }

    /** A country without a period leaves a doubt, and so does a line of names between a title and a paragraph. */
    private void warnOfHeadingInText(RecordDraft record, ListingUnit unit, @Nullable ListingUnit after) {
        boolean doubtful =
                unit.isNamedHeading() || (unit.reading() instanceof HeadingReading.Unnamed && isShortNames(unit));
        if (record.hasText() && doubtful && after != null && after.isParagraph() && !after.isNamedHeading()) {
            warn(
                    "heading-suspected",
                    unit.number(),
                    "\"" + unit.text() + "\" was read as text of the record of line "
                            + record.title().number()
                            + "; if it is a heading line, begin it with the country and end it with a period");
        }
    }

    private static boolean isShortNames(ListingUnit unit) {
        return unit.text().split(" ", -1).length <= 4;
    }

    private void close() {
        RecordDraft record = draft;
        if (record == null || record.isRejected()) {
            return;
        }
        if (!record.hasText()) {
            error("text-missing", record.headingLine().number(), "no paragraph follows this heading line; add one");
        } else if (record.isTooLong()) {
            error(
                    "text-too-long",
                    record.title().number(),
                    "the text of the record is longer than " + RecordDraft.MAX_TEXT
                            + " characters; a heading line after it may be missing");
        } else {
            records.accept(record.record());
        }
    }

    private void finish() {
        ListingUnit last = before;
        RecordDraft record = draft;
        if (last != null) {
            if (record != null && record.hasText() && last.afterBlank() && last.isBareTitle()) {
                throw truncated(last, "a title, and no heading line and text follow");
            }
            requireEnd(last);
            keep(last, null);
        }
        record = draft;
        if (record == null) {
            throw new LoaderException(
                    Code.NO_RECORDS,
                    source.name(),
                    "no record was found in " + lastLine
                            + " lines: each needs a title line, a heading line such as \"Norway Oslo 2022\", and a paragraph");
        }
        if (!record.hasText()) {
            throw truncated(record.headingLine(), "a heading line, and no text follows");
        }
        close();
    }

    /** A text that ends within a sentence and a line was cut off; where the line ends, an unfinished sentence is the page's own. */
    private void requireEnd(ListingUnit last) {
        if (draft != null && source.endsWithinLine() && !last.endsSentence()) {
            throw new LoaderException(
                    Code.SOURCE_TRUNCATED,
                    source.name(),
                    last.number(),
                    last.text().length(),
                    "the page breaks off within a sentence; get a complete copy, or end the last line if it is complete");
        }
    }

    private LoaderException truncated(ListingUnit unit, String what) {
        return new LoaderException(
                Code.SOURCE_TRUNCATED,
                source.name(),
                unit.number(),
                1,
                "the page ends with \"" + unit.text() + "\", which looks like " + what
                        + "; get a complete copy, or take the line away if it belongs to the foot of the page");
    }

    private void error(String code, int line, String message) {
        problems.accept(new Problem(Severity.ERROR, code, source.name(), line, 0, message));
    }

    private void warn(String code, int line, String message) {
        problems.accept(new Problem(Severity.WARNING, code, source.name(), line, 0, message));
    }
}
