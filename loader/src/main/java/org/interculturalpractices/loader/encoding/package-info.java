/**
 * Character encodings of web pages, as the Encoding and HTML standards of the WHATWG have them. Never guesses from the words of a page. Its
 * text goes on to {@code source} and {@code read}.
 */
@NullMarked
package org.interculturalpractices.loader.encoding;

import org.jspecify.annotations.NullMarked;
