/** How well headings and periods are read, themes matched and places resolved, measured on samples with known answers. */
@NullMarked
package org.interculturalpractices.loader.evaluate;

import org.jspecify.annotations.NullMarked;
