/**
 * The resources of this module, and what every other module must agree on: IRIs, named graphs, prefixes, slugs, canonical text, the choice
 * of a language. Never uses another module or the network. The terms themselves are constants in {@link
 * org.interculturalpractices.ontology.vocab}; {@code places} and {@code links} hold looked-up facts.
 */
@NullMarked
package org.interculturalpractices.ontology;

import org.jspecify.annotations.NullMarked;
