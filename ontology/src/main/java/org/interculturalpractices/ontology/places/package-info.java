/** Countries, cities and other local authorities: looked-up facts, read from the tables of this module, and their RDF. */
@NullMarked
package org.interculturalpractices.ontology.places;

import org.jspecify.annotations.NullMarked;
