/** Links from things of the graph to other authorities, each with its method, confidence, reviewer and date. */
@NullMarked
package org.interculturalpractices.ontology.links;

import org.jspecify.annotations.NullMarked;
