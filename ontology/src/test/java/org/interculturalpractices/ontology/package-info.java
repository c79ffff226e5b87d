@NullMarked
package org.interculturalpractices.ontology;

import org.jspecify.annotations.NullMarked;
