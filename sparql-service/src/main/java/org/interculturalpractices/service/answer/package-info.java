/**
 * Answers as bytes: buffered until they are whole, cached for the next who asks, made once for all who ask at the same time (single
 * flight). Knows neither SPARQL nor HTTP. Who asks is in {@code sparql}.
 */
@NullMarked
package org.interculturalpractices.service.answer;

import org.jspecify.annotations.NullMarked;
