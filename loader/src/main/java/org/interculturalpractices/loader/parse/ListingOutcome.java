package org.interculturalpractices.loader.parse;

import org.interculturalpractices.loader.problem.LoaderException;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of reading a listing.
 *
 * @param lines what became of its lines
 * @param failure why the listing as a whole cannot be used: it breaks off, or has no record; null if it can
 */
record ListingOutcome(LineCounts lines, @Nullable LoaderException failure) {}
