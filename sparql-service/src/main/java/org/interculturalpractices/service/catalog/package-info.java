/**
 * The dataset as a whole: its releases and their history, and its record for catalogues of open data. Never states a number that the
 * release does not have. The record's fixed part is written by the loader's package {@code describe}; files are in {@code dumps}.
 */
@NullMarked
package org.interculturalpractices.service.catalog;

import org.jspecify.annotations.NullMarked;
