/**
 * Which records, of several sources and in several languages, are one practice, and why. Never changes a record, and never merges what a
 * curator has split. Practices with their records go on to {@code map}.
 */
@NullMarked
package org.interculturalpractices.loader.identity;

import org.jspecify.annotations.NullMarked;
