package org.interculturalpractices.loader.reconcile;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How alike folded names are to one name, from 0 to 1: 1 less the share of characters that must be changed, added or taken away
 * (Levenshtein's distance over the length of the longer name). Immutable and thread-safe.
 */
public final class NameSimilarity {

    private final String name;
    private final double least;

    /**
     * Compares with a name.
     *
     * @param name folded as {@code Slugs.fold} does
     * @param least the likeness below which a name is as good as altogether different, from 0 to 1
     */
    public NameSimilarity(String name, double least) {
        this.name = name;
        this.least = least;
    }

    /** The likeness of another folded name, or 0 if it is below the least. */
    public double to(String other) {
        int longer = Math.max(name.length(), other.length());
        int most = (int) Math.floor(longer * (1 - least) + 1e-9);
        if (longer == 0 || Math.abs(name.length() - other.length()) > most) {
            return 0;
        }
        int distance = new LevenshteinDistance(most).apply(name, other);
        return distance < 0 ? 0 : 1 - (double) distance / longer;
    }
}
