/**
 * From the words of a heading line to countries, cities and other places that an authority knows. Never invents a place: what is not known
 * is a problem of the record. Facts about places are in the ontology's package {@code places}; records go on to {@code map}.
 */
@NullMarked
package org.interculturalpractices.loader.resolve;

import org.jspecify.annotations.NullMarked;
