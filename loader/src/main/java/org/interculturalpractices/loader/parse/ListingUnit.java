package org.interculturalpractices.loader.parse;

import java.util.regex.Pattern;
import org.interculturalpractices.loader.source.SourceLine;

/**
 * A line of a listing that is not blank, with what it may be.
 *
 * @param line the line
 * @param ordinal which line of visible text it is, from 1
 * @param afterBlank whether a blank line, or nothing, stands before it
 * @param reading what it is, read as a heading line
 */
record ListingUnit(SourceLine line, int ordinal, boolean afterBlank, HeadingReading reading) {

    private static final int MAX_TITLE = 250;
    private static final int MAX_SENTENCE_TITLE = 80;
    private static final int MIN_PARAGRAPH = 40;
    private static final Pattern PARAGRAPH_END = Pattern.compile("[.\\u2026][\"'\\u201D\\u2019\\u00BB)]?$");
    private static final Pattern ANY_END = Pattern.compile("[.!?:;,\\u2026\"\\u201D\\u00BB]$");

    int number() {
        return line.number();
    }

    String text() {
        return line.text();
    }

    /** Whether it belongs to the page and to no practice. */
    boolean isFurniture() {
        return line.furniture() || PageFurniture.is(text());
    }

    /** Whether it may be a title: it does not end as a paragraph does, and does not begin with the label of a part of a text. */
    boolean mayBeTitle() {
        return text().length() <= MAX_TITLE
                && !PARAGRAPH_END.matcher(text()).find()
                && SectionLabels.of(text())
                        .filter(label -> label.kind().isText())
                        .isEmpty();
    }

    /** Whether it is short enough for a title that ends in a full stop. */
    boolean isShort() {
        return text().length() <= MAX_SENTENCE_TITLE && !text().endsWith("..") && !text().endsWith("\u2026");
    }

    /** Whether it is more likely a title than a paragraph, on its own. */
    boolean isBareTitle() {
        return text().length() <= MAX_TITLE && !endsSentence();
    }

    /** Whether it ends with a mark that ends a sentence, or a part of one. */
    boolean endsSentence() {
        return ANY_END.matcher(text()).find();
    }

    /** Whether it looks like a paragraph. */
    boolean isParagraph() {
        return text().length() >= MIN_PARAGRAPH || PARAGRAPH_END.matcher(text()).find();
    }

    /** Whether it is a heading line whatever stands around it. */
    boolean isSureHeading() {
        return reading instanceof HeadingReading.Named named && named.sure();
    }

    boolean isNamedHeading() {
        return reading instanceof HeadingReading.Named;
    }

    /** Whether it is the name of a country and nothing else, as one facet of a search. */
    boolean isCountryAlone() {
        return reading instanceof HeadingReading.Named named
                && named.heading().places().isEmpty()
                && named.heading().periodText().isEmpty();
    }
}
