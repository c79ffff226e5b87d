@NullMarked
package org.interculturalpractices.ontology.places;

import org.jspecify.annotations.NullMarked;
