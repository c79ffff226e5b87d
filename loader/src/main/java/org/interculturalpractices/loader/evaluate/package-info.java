/**
 * How well headings and periods are read, themes matched, places resolved and languages told, measured on samples with known answers. Never
 * takes part in a load. The command {@code icp evaluate} prints it.
 */
@NullMarked
package org.interculturalpractices.loader.evaluate;

import org.jspecify.annotations.NullMarked;
