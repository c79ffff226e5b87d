package org.interculturalpractices.loader.link;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A curator's decision about a place that a dataset states.
 *
 * @param stated the place as the dataset states it
 * @param place the id of the place that it is, such as {@code city/no/bergen}, or null if it is none that the graph could have
 * @param reason why
 * @param curator who decided
 * @param date when
 * @param line of the review file, from 1
 */
record LinkDecision(String stated, @Nullable String place, String reason, String curator, LocalDate date, int line) {}
