/**
 * In which language a title and a text are: a statistical model and the function words of languages. Never translates, and says nothing
 * where it is not sure. {@code classify} reads words by it, {@code map} tags literals with it.
 */
@NullMarked
package org.interculturalpractices.loader.language;

import org.jspecify.annotations.NullMarked;
