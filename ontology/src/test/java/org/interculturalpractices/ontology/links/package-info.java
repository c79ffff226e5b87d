@NullMarked
package org.interculturalpractices.ontology.links;

import org.jspecify.annotations.NullMarked;
