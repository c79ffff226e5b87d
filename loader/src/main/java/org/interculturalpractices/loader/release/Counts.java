package org.interculturalpractices.loader.release;

/**
 * Counters of a release, kept while it is built.
 *
 * @param practices practices
 * @param cities cities and other local authorities that have a practice
 * @param countries countries that have a practice
 * @param themes themes that a practice has
 * @param policyAreas policy areas that a practice has
 */
public record Counts(long practices, long cities, long countries, long themes, long policyAreas) {}
