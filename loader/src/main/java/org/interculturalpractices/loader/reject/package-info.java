/**
 * Rejected records from load to load: the files in which they are mended, and which of them are still open. A record is known by its id,
 * digits of the checksum of its words.
 */
@NullMarked
package org.interculturalpractices.loader.reject;

import org.jspecify.annotations.NullMarked;
