/** The files of the releases, for download. */
@NullMarked
package org.interculturalpractices.service.dumps;

import org.jspecify.annotations.NullMarked;
