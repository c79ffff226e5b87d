/** Files that last: writes that survive a crash, checksums, and lines of N-Quads that are read, sorted and compressed as streams. */
@NullMarked
package org.interculturalpractices.loader.files;

import org.jspecify.annotations.NullMarked;
