/**
 * From a record of a listing, with its places, languages and themes, to triples of the ontology. Never looks anything up and never leaves a
 * blank node. The triples go on to {@code validate}.
 */
@NullMarked
package org.interculturalpractices.loader.map;

import org.jspecify.annotations.NullMarked;
