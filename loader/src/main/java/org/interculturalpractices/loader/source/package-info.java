/**
 * Catalogue listings as files: checked as a whole, then read line by line, with what their sidecar files say of them. Knows bytes,
 * encodings and formats, never practices. {@code read} makes records of them.
 */
@NullMarked
package org.interculturalpractices.loader.source;

import org.jspecify.annotations.NullMarked;
