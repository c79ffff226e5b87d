/**
 * One archive of what a data folder holds that cannot be made anew, and a data folder from such an archive. Never changes the folder that
 * it backs up, and restores into an empty one alone. The releases of the archive are made anew by {@code release}.
 */
@NullMarked
package org.interculturalpractices.loader.backup;

import org.jspecify.annotations.NullMarked;
