package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.loader.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A record while its lines are read; one that was rejected goes on to take its lines. Not thread-safe. */
final class RecordDraft {

    /** The most characters of a text; a longer one is no abstract but a page that was not understood. */
    static final int MAX_TEXT = SourceRecord.MAX_TEXT;

    private final ListingUnit title;
    private final ListingUnit headingLine;
    private final @Nullable Heading heading;
    private @Nullable Problem problem;
    private final StringBuilder text = new StringBuilder();
    private boolean textSeen;
    private boolean tooLong;
    private boolean ended;
    private ListingUnit last;
    private @Nullable String page;
    private @Nullable String mends;

    private RecordDraft(
            ListingUnit title, ListingUnit headingLine, @Nullable Heading heading, @Nullable Problem problem) {
        this.title = title;
        this.headingLine = headingLine;
        this.heading = heading;
        this.problem = problem;
        this.last = headingLine;
        this.page = title.line().link();
    }

    static RecordDraft of(ListingUnit title, ListingUnit headingLine, Heading heading) {
        return new RecordDraft(title, headingLine, heading, null);
    }

    static RecordDraft rejected(ListingUnit title, ListingUnit headingLine, Problem problem) {
        return new RecordDraft(title, headingLine, null, problem);
    }

    void add(ListingUnit unit) {
        textSeen = true;
        last = unit;
        tooLong |= text.length() + unit.text().length() > MAX_TEXT;
        if (!tooLong) {
            if (!text.isEmpty()) {
                text.append(unit.afterBlank() ? "\n\n" : " ");
            }
            text.append(unit.text());
        }
    }

    /** Takes the address of a link to the whole text, unless the title has one. */
    void readMore(@Nullable String address) {
        page = page == null ? address : page;
    }

    /** Takes the id of the rejected record that it mends. */
    void mend(@Nullable String id) {
        mends = id;
    }

    /** No more text belongs to the record. */
    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    void reject(Problem why) {
        problem = why;
    }

    ListingUnit title() {
        return title;
    }

    ListingUnit headingLine() {
        return headingLine;
    }

    boolean isRejected() {
        return problem != null;
    }

    boolean hasText() {
        return textSeen;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The place of its last line among the lines of visible text. */
    int lastOrdinal() {
        return last.ordinal();
    }

    /** How many lines of visible text it takes. */
    int lineCount() {
        return last.ordinal() - title.ordinal() + 1;
    }

    /** The record; only for one that was not rejected and has text. */
    SourceRecord record() {
        if (heading == null) {
            throw new IllegalStateException("the record was rejected");
        }
        return SourceRecord.of(
                title.text(),
                headingLine.text(),
                heading,
                text.toString(),
                SourceLinks.ofPage(page).mending(mends),
                new RecordLines(title.number(), headingLine.number(), last.number(), lineCount()));
    }

    /** What is kept of it; only for one that was rejected. */
    RejectedRecord rejected() {
        if (problem == null) {
            throw new IllegalStateException("the record was not rejected");
        }
        List<String> lines = new ArrayList<>();
        if (!title.equals(headingLine)) {
            lines.add(title.text());
        }
        lines.add(headingLine.text());
        if (textSeen) {
            lines.addAll(List.of(text.toString().split("\n\n", -1)));
        }
        return new RejectedRecord(problem, lines, mends);
    }
}
