package org.interculturalpractices.loader.parse;

import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.source.LineReader;
import org.interculturalpractices.loader.source.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the lines of a listing. Three lines are held: the one before, which may be a title; the one at hand; and the one
 * after, which tells a heading line from a title that looks like one. For one use.
 */
final class ListingPass {

    private final LineReader lines;
    private final HeadingParser headings;
    private final RecordSink sink;

    private @Nullable RecordDraft draft;
    private @Nullable ListingUnit before;
    /** The id of the rejected record that the next record mends. */
    private @Nullable String mends;

    private int ordinal;
    private int accounted;
    private int boilerplate;
    private int inRecords;
    private int inRejected;

    ListingPass(LineReader lines, HeadingParser headings, RecordSink sink) {
        this.lines = lines;
        this.headings = headings;
        this.sink = sink;
    }

    /** Reads to the end. A listing that breaks off, or has no record, is an outcome and no exception. */
    ListingOutcome run() {
        ListingUnit unit = nextUnit();
        while (unit != null) {
            ListingUnit after = nextUnit();
            step(unit, after);
            unit = after;
        }
        LoaderException failure = finish();
        boilerplate += ordinal - accounted;
        return new ListingOutcome(new LineCounts(ordinal, boilerplate, inRecords, inRejected), failure);
    }

    private @Nullable ListingUnit nextUnit() {
        boolean afterBlank = ordinal == 0;
        for (SourceLine line = lines.next(); line != null; line = lines.next()) {
            ordinal++;
            if (!line.isBlank()) {
                return new ListingUnit(line, ordinal, afterBlank, headings.read(line.text()));
            }
            afterBlank = true;
        }
        return null;
    }

    private void step(ListingUnit unit, @Nullable ListingUnit after) {
        if (unit.isFurniture() && !isTitleOf(unit, after)) {
            passOver(unit);
        } else if (before == null) {
            before = unit;
        } else if (isHeading(before, unit, after)) {
            if (isTitle(before)) {
                close();
                draft = begin(before, unit);
                draft.mend(mends);
                mends = null;
            } else {
                keep(before, unit);
                beginWithoutTitle(unit);
            }
            before = null;
        } else {
            keep(before, unit);
            before = unit;
        }
    }

    /** Furniture of the page ends the text of a record: what follows is another record, or no record. */
    private void passOver(ListingUnit unit) {
        if (before != null) {
            keep(before, null);
            before = null;
        }
        if (draft != null && draft.hasText()) {
            if (!draft.hasEnded() && PageFurniture.isLink(unit.text())) {
                draft.readMore(unit.line().link());
            }
            draft.end();
        }
        if (RejectNote.is(unit.text())) {
            mends = RejectNote.id(unit.text());
        }
    }

    /** A title may look like a facet, "Learning together (2)", if a heading line follows it. */
    private static boolean isTitleOf(ListingUnit unit, @Nullable ListingUnit after) {
        return !unit.line().furniture() && after != null && after.isSureHeading() && !PageFurniture.isLink(unit.text());
    }

    private static boolean isHeading(ListingUnit title, ListingUnit unit, @Nullable ListingUnit after) {
        return switch (unit.reading()) {
            case HeadingReading.Named named
            when named.sure() -> title.mayBeTitle() || after == null || !after.isSureHeading();
            case HeadingReading.Named named
            when named.statesPeriod() -> title.mayBeTitle() && (after == null || !after.isNamedHeading());
            case HeadingReading.Named named -> !title.isCountryAlone() && isBetween(title, after);
            case HeadingReading.Unnamed unnamed -> unnamed.statesPeriod() && isBetween(title, after);
            case HeadingReading.None none -> false;
        };
    }

    /** Whether the line before a heading line is its title: one that ends as a paragraph does may be the end of the record before. */
    private boolean isTitle(ListingUnit unit) {
        RecordDraft record = draft;
        boolean inText = record != null && !record.hasEnded();
        return unit.mayBeTitle() || (!inText && unit.isShort());
    }

    /** Whether what stands around a line is what stands around a heading line. */
    private static boolean isBetween(ListingUnit title, @Nullable ListingUnit after) {
        return title.mayBeTitle() && after != null && after.isParagraph() && !after.isNamedHeading();
    }

    private RecordDraft begin(ListingUnit title, ListingUnit unit) {
        if (!(unit.reading() instanceof HeadingReading.Named named)) {
            String words = unit.reading() instanceof HeadingReading.Unnamed unnamed ? unnamed.words() : unit.text();
            return RecordDraft.rejected(title, unit, HeadingProblems.countryUnknown(place(unit), words));
        }
        Heading heading = named.heading();
        Problem impossible = HeadingProblems.impossible(place(unit), heading.period());
        if (impossible != null) {
            return RecordDraft.rejected(title, unit, impossible);
        }
        if (!named.understood()) {
            sink.warn(HeadingProblems.periodNotUnderstood(place(unit), heading.periodText(), named.period()));
        }
        return RecordDraft.of(title, unit, heading);
    }

    /** Takes a line that is no title: a paragraph of the record at hand, or boilerplate. */
    private void keep(ListingUnit unit, @Nullable ListingUnit after) {
        RecordDraft record = draft;
        boolean inText = record != null && !record.hasEnded();
        if (unit.isSureHeading() && (!inText || record.hasText())) {
            beginWithoutTitle(unit);
        } else if (inText) {
            if (record.hasText()) {
                warnOfHeading(
                        unit,
                        after,
                        "as text of the record of line " + record.title().number());
            }
            record.add(unit);
        } else if (record != null && unit.isNamedHeading()) {
            warnOfHeading(unit, after, "as a line of the page that belongs to no record");
        }
    }

    /** What follows a heading line without a title belongs to a record that cannot be accepted, and to no other. */
    private void beginWithoutTitle(ListingUnit unit) {
        close();
        draft = RecordDraft.rejected(
                unit,
                unit,
                error("title-missing", unit, "no title stands before this heading line; write one above it"));
        draft.mend(mends);
        mends = null;
    }

    /** A country leaves a doubt, and so does a line of names between a title and a paragraph. */
    private void warnOfHeading(ListingUnit unit, @Nullable ListingUnit after, String readAs) {
        boolean doubtful = switch (unit.reading()) {
            case HeadingReading.Named named -> true;
            case HeadingReading.Unnamed unnamed -> isShortNames(unit);
            case HeadingReading.None none -> false;
        };
        if (doubtful && after != null && after.isParagraph() && !after.isNamedHeading()) {
            sink.warn(HeadingProblems.of(
                    Severity.WARNING,
                    "heading-suspected",
                    place(unit),
                    "\"" + unit.text() + "\" was read " + readAs
                            + "; if it is a heading line, begin it with the country and end it with a period"));
        }
    }

    private static boolean isShortNames(ListingUnit unit) {
        return unit.text().split(" ", -1).length <= 4;
    }

    /** Gives away the record at hand, and accounts for its lines. */
    private void close() {
        RecordDraft record = draft;
        if (record == null) {
            return;
        }
        draft = null;
        if (!record.isRejected()) {
            checkText(record);
        }
        boilerplate += record.title().ordinal() - 1 - accounted;
        accounted = record.lastOrdinal();
        if (record.isRejected()) {
            inRejected += record.lineCount();
            sink.reject(record.rejected());
        } else {
            inRecords += record.lineCount();
            sink.accept(record.record());
        }
    }

    private void checkText(RecordDraft record) {
        if (!record.hasText()) {
            record.reject(
                    error("text-missing", record.headingLine(), "no paragraph follows this heading line; add one"));
        } else if (record.isTooLong()) {
            record.reject(error(
                    "text-too-long",
                    record.title(),
                    "the text of the record is longer than " + RecordDraft.MAX_TEXT
                            + " characters; a heading line after it may be missing"));
        }
    }

    /** Takes the last line; gives why the source as a whole cannot be used, or null. */
    private @Nullable LoaderException finish() {
        ListingUnit last = before;
        RecordDraft record = draft;
        boolean inText = record != null && !record.hasEnded();
        LoaderException failure = null;
        if (last != null) {
            if (inText && record.hasText() && last.afterBlank() && last.isBareTitle()) {
                failure = truncated(last, "a title, and no heading line and text follow");
            } else if (inText && lines.endsWithinLine() && !last.endsSentence()) {
                failure = withinSentence(last);
            }
            keep(last, null);
        }
        record = draft;
        if (failure == null && record != null && !record.hasText()) {
            failure = truncated(record.headingLine(), "a heading line, and no text follows");
        }
        close();
        if (failure == null && inRecords + inRejected == 0) {
            failure = new LoaderException(
                    Code.NO_RECORDS,
                    lines.name(),
                    "no record was found in " + ordinal
                            + " lines: each needs a title line, a heading line such as \"Norway Oslo 2022\", and a paragraph");
        }
        return failure;
    }

    /** A text that ends within a sentence and a line was cut off; where the line ends, an unfinished sentence is the page's own. */
    private LoaderException withinSentence(ListingUnit last) {
        return new LoaderException(
                Code.SOURCE_TRUNCATED,
                lines.name(),
                last.number(),
                last.text().length(),
                "the page breaks off within a sentence; get a complete copy, or end the last line if it is complete");
    }

    private LoaderException truncated(ListingUnit unit, String what) {
        return new LoaderException(
                Code.SOURCE_TRUNCATED,
                lines.name(),
                unit.number(),
                1,
                "the page ends with \"" + unit.text() + "\", which looks like " + what
                        + "; get a complete copy, or take the line away if it belongs to the foot of the page");
    }

    private Problem error(String code, ListingUnit unit, String message) {
        return HeadingProblems.of(Severity.ERROR, code, place(unit), message);
    }

    private HeadingProblems.Place place(ListingUnit unit) {
        return new HeadingProblems.Place(lines.name(), unit.number());
    }
}
