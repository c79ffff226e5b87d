/**
 * The search page: words, facets, map and timeline; every state of it is an address. Never keeps a state and never runs SPARQL: it asks the
 * text index, in {@code text}. Maps are reckoned in {@code chart}.
 */
@NullMarked
package org.interculturalpractices.service.search;

import org.jspecify.annotations.NullMarked;
