package org.interculturalpractices.loader.parse;

import java.util.Locale;

/** The status of a period by what its words say of its end; never decided from today's date. */
public enum PeriodStatus {
    /** An open end is stated. */
    ONGOING,
    /** A beginning and a later end, or an end alone, are stated. */
    BOUNDED,
    /** A single year is stated. */
    DATED,
    /** Nothing is stated, or nothing that is understood. */
    UNDATED;

    /** The last part of the IRI of the concept. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
