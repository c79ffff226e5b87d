/** Themes of practices: the vocabulary's labels in title and text, and what curators decided. */
@NullMarked
package org.interculturalpractices.loader.classify;

import org.jspecify.annotations.NullMarked;
