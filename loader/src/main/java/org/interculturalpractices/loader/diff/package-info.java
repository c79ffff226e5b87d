/** What changed between two releases, and how to make one from the other. */
@NullMarked
package org.interculturalpractices.loader.diff;

import org.jspecify.annotations.NullMarked;
