package org.interculturalpractices.loader.text;

import java.util.List;
import org.apache.lucene.facet.FacetsConfig;

/**
 * The fields of a text index: one document for each practice. What it is counted under has the names of the parameters of the
 * query {@code practice-search}, and the short values that those take ({@code refugees}, {@code no/bergen}, {@code 2020}).
 */
public final class PracticeFields {

    /** The IRI, stored. */
    public static final String IRI = "uri";

    /** All words to be found by: of the practice, and of its places, themes and policy areas in every language. */
    public static final String TEXT = "text";

    /** The words of its titles. */
    public static final String TITLE = "title";

    /** Its title, folded, for sorting. */
    public static final String TITLE_ORDER = "titleOrder";

    /** The year in which it began, for sorting; absent where none is known. */
    public static final String START_ORDER = "startOrder";

    /** Themes, by slug. */
    public static final String THEME = "theme";

    /** Policy areas, by slug. */
    public static final String POLICY_AREA = "policyArea";

    /** Countries, by their two letters. */
    public static final String COUNTRY = "country";

    /** Cities, by country and slug. */
    public static final String CITY = "city";

    /** The years in which it was active; one that goes on, up to the last year that the release names. */
    public static final String YEAR = "year";

    /** The status of its period, by slug. */
    public static final String STATUS = "status";

    /** The languages in which it is written, by tag. */
    public static final String WRITTEN_IN = "writtenIn";

    /** All that practices are counted under. */
    public static final List<String> FACETS = List.of(THEME, POLICY_AREA, COUNTRY, CITY, YEAR, STATUS, WRITTEN_IN);

    private PracticeFields() {}

    /** How the facets are written, which whoever counts them has to know. */
    public static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        FACETS.forEach(facet -> config.setMultiValued(facet, true));
        return config;
    }
}
