/**
 * Full-text search over a release: how words are read, and the property function {@code text:query} of SPARQL. Never writes an index: the
 * loader's package {@code text} has. The search page is in {@code search}.
 */
@NullMarked
package org.interculturalpractices.service.text;

import org.jspecify.annotations.NullMarked;
