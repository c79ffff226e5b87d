/**
 * Rejected records from load to load: the files in which they are mended, and which of them are still open. A record is known by its id,
 * digits of the checksum of its words. Never mends a record itself and never drops one silently. Why one was rejected is in {@code parse}
 * and {@code validate}.
 */
@NullMarked
package org.interculturalpractices.loader.reject;

import org.jspecify.annotations.NullMarked;
