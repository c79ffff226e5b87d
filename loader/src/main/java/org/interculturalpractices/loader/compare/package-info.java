/** What a load would change in the current release, practice by practice, with the reason. */
@NullMarked
package org.interculturalpractices.loader.compare;

import org.jspecify.annotations.NullMarked;
