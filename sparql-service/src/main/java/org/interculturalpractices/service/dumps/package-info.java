/**
 * The files of the releases, for download, with ranges and checksums as tags. Never makes a file: the loader's package {@code dump} has
 * written it. Differences are in {@code changes}.
 */
@NullMarked
package org.interculturalpractices.service.dumps;

import org.jspecify.annotations.NullMarked;
