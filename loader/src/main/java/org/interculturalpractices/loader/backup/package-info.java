/** One archive of what a data folder holds that cannot be made anew, and a data folder from such an archive. */
@NullMarked
package org.interculturalpractices.loader.backup;

import org.jspecify.annotations.NullMarked;
