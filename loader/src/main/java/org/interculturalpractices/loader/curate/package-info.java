/**
 * The verbs of a curator: each writes one decision into the data folder, or takes one back; the next load goes by it. What a command
 * names is completed and checked first.
 */
@NullMarked
package org.interculturalpractices.loader.curate;

import org.jspecify.annotations.NullMarked;
