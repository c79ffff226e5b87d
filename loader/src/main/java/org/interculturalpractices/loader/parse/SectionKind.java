package org.interculturalpractices.loader.parse;

/** The labelled parts that a practice's text or page may have. */
public enum SectionKind {
    /** What the practice is for. */
    PURPOSE,
    /** What brought it about. */
    STIMULUS,
    /** How it is done. */
    PROCESS,
    /** What came of it. */
    IMPACT,
    /** Its key documents, on the practice's own page. */
    DOCUMENTS,
    /** The country, on the practice's own page. */
    COUNTRY,
    /** The cities, on the practice's own page. */
    CITY,
    /** The period, on the practice's own page. */
    YEAR;

    /** Whether it is a part of the text, and not a fact beside it. */
    public boolean isText() {
        return compareTo(IMPACT) <= 0;
    }
}
