/**
 * The verbs of a curator: each writes one decision into the data folder, or takes one back. What a command names is completed and checked
 * first. Never touches a release: the next load reads the decisions by {@code decide}.
 */
@NullMarked
package org.interculturalpractices.loader.curate;

import org.jspecify.annotations.NullMarked;
