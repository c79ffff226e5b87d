/** How well themes are matched and places are resolved, measured on samples with known answers. */
@NullMarked
package org.interculturalpractices.loader.evaluate;

import org.jspecify.annotations.NullMarked;
