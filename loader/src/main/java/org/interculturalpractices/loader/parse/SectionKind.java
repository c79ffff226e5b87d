package org.interculturalpractices.loader.parse;

/** The labelled sections that a text may have. */
public enum SectionKind {
    /** What the practice is for. */
    PURPOSE,
    /** What brought it about. */
    STIMULUS,
    /** How it is done. */
    PROCESS,
    /** What came of it. */
    IMPACT
}
