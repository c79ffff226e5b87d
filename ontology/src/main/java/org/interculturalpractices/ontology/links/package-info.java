/**
 * Links from things of the graph to other authorities, each with its method, confidence, reviewer and date. Never looks an identifier up:
 * the tables of this module have them. Places themselves are in {@code places}; links of datasets are made in the loader's package {@code
 * link}.
 */
@NullMarked
package org.interculturalpractices.ontology.links;

import org.jspecify.annotations.NullMarked;
