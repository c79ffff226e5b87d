package org.interculturalpractices.loader.classify;

import java.util.Locale;

/** The part of a record in which a label was found. */
public enum MatchedIn {
    /** The title line. */
    TITLE,
    /** The text. */
    TEXT;

    /** The name of the part in published data. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
