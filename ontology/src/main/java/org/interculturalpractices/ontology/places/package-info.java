/**
 * Countries, cities and other local authorities: looked-up facts, read from the tables of this module, and their RDF. Never guesses: a
 * value that no authority gives is absent. Words of a heading are resolved to them in the loader's package {@code resolve}.
 */
@NullMarked
package org.interculturalpractices.ontology.places;

import org.jspecify.annotations.NullMarked;
