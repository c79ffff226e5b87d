/**
 * Files that last: writes that survive a crash, locks, checksums, and lines of N-Quads that are read, sorted and compressed as streams.
 * Knows statements and bytes, never practices. {@code release} and {@code dump} are written with it.
 */
@NullMarked
package org.interculturalpractices.loader.files;

import org.jspecify.annotations.NullMarked;
