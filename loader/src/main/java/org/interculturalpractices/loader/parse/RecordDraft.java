package org.interculturalpractices.loader.parse;

import org.jspecify.annotations.Nullable;

/** A record while its lines are read. One that was rejected takes its lines and drops them. Not thread-safe. */
final class RecordDraft {

    /** The most characters of a text; a longer one is no abstract but a page that was not understood. */
    static final int MAX_TEXT = 100_000;

    private final ListingUnit title;
    private final ListingUnit headingLine;
    private final @Nullable Heading heading;
    private final StringBuilder text = new StringBuilder();
    private boolean textSeen;
    private boolean tooLong;
    private int lastLine;

    /** Begins a record; the heading is null if the record was rejected for it. */
    RecordDraft(ListingUnit title, ListingUnit headingLine, @Nullable Heading heading) {
        this.title = title;
        this.headingLine = headingLine;
        this.heading = heading;
        this.lastLine = headingLine.number();
    }

    void add(ListingUnit unit) {
        textSeen = true;
        lastLine = unit.number();
        tooLong |= text.length() + unit.text().length() > MAX_TEXT;
        if (heading != null && !tooLong) {
            if (!text.isEmpty()) {
                text.append(unit.afterBlank() ? "\n\n" : " ");
            }
            text.append(unit.text());
        }
    }

    ListingUnit title() {
        return title;
    }

    ListingUnit headingLine() {
        return headingLine;
    }

    boolean isRejected() {
        return heading == null;
    }

    boolean hasText() {
        return textSeen;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The record; only for one that was not rejected and has text. */
    ListingRecord record() {
        if (heading == null) {
            throw new IllegalStateException("the record was rejected");
        }
        return ListingRecord.of(title, headingLine, heading, text.toString(), lastLine);
    }
}
