package org.interculturalpractices.loader.decide;

import java.util.List;
import java.util.Locale;

/**
 * A decision about one theme of one practice. It beats what the words of the source say.
 *
 * @param practice the last part of the practice's IRI
 * @param theme the last part of the theme's IRI
 * @param action whether the practice has the theme
 */
public record ThemeDecision(String practice, String theme, Action action, Attribution by) implements Decision {

    /** What a decision does. */
    public enum Action {
        /** The practice has the theme, whatever its words. */
        ADD,
        /** The practice does not have the theme, whatever its words. */
        REMOVE;

        /** The word in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String subject() {
        return practice;
    }

    @Override
    public DecisionFile file() {
        return DecisionFile.THEMES;
    }

    @Override
    public List<String> cells() {
        return List.of(practice, theme, action.word());
    }

    @Override
    public List<String> key() {
        return List.of(practice, theme);
    }
}
