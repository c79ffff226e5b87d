/** Decides by the SHACL shapes of the ontology which records may enter a release. */
@NullMarked
package org.interculturalpractices.loader.validate;

import org.jspecify.annotations.NullMarked;
