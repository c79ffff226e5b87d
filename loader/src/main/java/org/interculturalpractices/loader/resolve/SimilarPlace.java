package org.interculturalpractices.loader.resolve;

/**
 * A place with a name that is like another.
 *
 * @param place the place
 * @param name its name that is, folded
 * @param likeness how alike the names are, from 0 to 1
 * @param population inhabitants; 0 where they are not known
 */
public record SimilarPlace(ResolvedPlace place, String name, double likeness, long population) {}
