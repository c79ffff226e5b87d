/**
 * The SPARQL protocol and the Graph Store Protocol over a release: reading and checking a query, choosing a format, running it in its
 * turn, sending the answer. Never writes data, and never decides on the text of a query, only on its algebra. How a query is run is in
 * {@code execution}, what it asks in {@code store}; pages of the library ask here too.
 */
@NullMarked
package org.interculturalpractices.service.sparql;

import org.jspecify.annotations.NullMarked;
