/** The dataset as a whole: its releases and their history, and its record for catalogues of open data. */
@NullMarked
package org.interculturalpractices.service.catalog;

import org.jspecify.annotations.NullMarked;
