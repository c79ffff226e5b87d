/**
 * The resources of this module, and what every other module must agree on: IRIs, named graphs, prefixes and slugs. The terms
 * themselves are constants in {@link org.interculturalpractices.ontology.vocab}, generated from {@code icp.ttl}.
 */
@NullMarked
package org.interculturalpractices.ontology;

import org.jspecify.annotations.NullMarked;
