/**
 * Decides by the SHACL shapes of the ontology which records may enter a release. Never mends a triple, and lets warnings through. What
 * passes is spilled to disk for {@code release}; what fails goes to {@code reject}.
 */
@NullMarked
package org.interculturalpractices.loader.validate;

import org.jspecify.annotations.NullMarked;
