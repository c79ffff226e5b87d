/** From the words of a heading line to countries, cities and other places that an authority knows. */
@NullMarked
package org.interculturalpractices.loader.resolve;

import org.jspecify.annotations.NullMarked;
