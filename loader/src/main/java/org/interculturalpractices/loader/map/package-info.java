/** From a record of a listing, with its places, languages and themes, to triples of the ontology. */
@NullMarked
package org.interculturalpractices.loader.map;

import org.jspecify.annotations.NullMarked;
