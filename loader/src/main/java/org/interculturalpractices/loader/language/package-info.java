/** In which language a title and a text are. */
@NullMarked
package org.interculturalpractices.loader.language;

import org.jspecify.annotations.NullMarked;
