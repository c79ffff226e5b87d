package org.interculturalpractices.loader.classify;

import java.time.LocalDate;

/**
 * What a curator decided of one theme of one practice. It beats what the words of the source say.
 *
 * @param practiceSlug the last part of the practice's IRI
 * @param themeSlug the last part of the theme's IRI
 * @param action whether the practice has the theme
 * @param curator who decided
 * @param reason why
 * @param decidedOn when
 */
public record CurationDecision(
        String practiceSlug, String themeSlug, Action action, String curator, String reason, LocalDate decidedOn) {

    /** What a decision does. */
    public enum Action {
        /** The practice has the theme, whatever its words. */
        ADD,
        /** The practice does not have the theme, whatever its words. */
        REMOVE
    }
}
