/** How alike names are, and how far apart points: what links and reconciliation are judged by. */
@NullMarked
package org.interculturalpractices.loader.match;

import org.jspecify.annotations.NullMarked;
