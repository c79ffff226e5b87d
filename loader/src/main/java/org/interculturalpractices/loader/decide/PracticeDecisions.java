package org.interculturalpractices.loader.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one practice that is published.
 *
 * @param themes its themes: at most one decision for each theme
 * @param place where it takes place, or null
 * @param period when it takes place, or null
 */
public record PracticeDecisions(
        List<ThemeDecision> themes,
        @Nullable PlaceDecision place,
        @Nullable PeriodDecision period) {

    /** The decisions about a practice about which there are none. */
    public static final PracticeDecisions NONE = new PracticeDecisions(List.of(), null, null);

    public PracticeDecisions {
        themes = List.copyOf(themes);
    }
}
