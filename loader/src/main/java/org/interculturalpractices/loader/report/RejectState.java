package org.interculturalpractices.loader.report;

import java.util.Locale;

/** The states of a rejected record: open, mended, dismissed, gone. */
public enum RejectState {
    /** Its source has it, and no other record stands for it. */
    OPEN,
    /** Another record stands for it. */
    MENDED,
    /** A curator said that it needs no mending. */
    DISMISSED,
    /** No source has it any more. */
    GONE;

    /** The word in the file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
