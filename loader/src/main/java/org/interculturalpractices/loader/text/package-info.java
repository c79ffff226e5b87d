/** The text index of a release: which practice has which words, and what it is counted under. */
@NullMarked
package org.interculturalpractices.loader.text;

import org.jspecify.annotations.NullMarked;
