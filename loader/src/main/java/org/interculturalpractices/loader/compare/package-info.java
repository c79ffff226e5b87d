/**
 * What a load would change in the current release, practice by practice, with the reason. Never stops or changes a load. {@code report}
 * holds the result, the command line and the pages print it.
 */
@NullMarked
package org.interculturalpractices.loader.compare;

import org.jspecify.annotations.NullMarked;
