/** Full-text search over a release: how words are read, and the property function {@code text:query} of SPARQL. */
@NullMarked
package org.interculturalpractices.service.text;

import org.jspecify.annotations.NullMarked;
