/** Tables that people edit by hand or in a spreadsheet, with all faults told at once by file, line and column. */
@NullMarked
package org.interculturalpractices.loader.table;

import org.jspecify.annotations.NullMarked;
