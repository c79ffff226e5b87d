/**
 * Tables that people edit by hand or in a spreadsheet, with all faults told at once by file, line and column. Knows cells, dates and slugs,
 * never what a row means: {@code decide}, {@code identity}, {@code reject} and {@code link} do.
 */
@NullMarked
package org.interculturalpractices.loader.table;

import org.jspecify.annotations.NullMarked;
