package org.interculturalpractices.loader.classify;

import java.math.BigDecimal;
import java.util.List;

/**
 * One label of a theme that was found in one part of a record. A theme whose labels stand in title and text has several.
 *
 * @param themeSlug the last part of the theme's IRI
 * @param matchedTexts the words found, verbatim, each wording once; never empty
 * @param language the language of those words, a BCP 47 tag
 * @param matchedLabel the label of the vocabulary
 * @param labelLanguage the language of the label
 * @param matchedIn the part of the record
 * @param confidence how sure the match makes the theme: in the title 1.0 for a preferred, 0.95 for an alternative and 0.9 for a
 *     hidden label; in the text 0.8, 0.7 and 0.6
 */
public record ThemeMatch(
        String themeSlug,
        List<String> matchedTexts,
        String language,
        String matchedLabel,
        String labelLanguage,
        MatchedIn matchedIn,
        BigDecimal confidence) {

    public ThemeMatch {
        matchedTexts = List.copyOf(matchedTexts);
    }
}
