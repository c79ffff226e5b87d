/** Calls of other endpoints that a query asks for with SERVICE (SPARQL 1.1 Federated Query): to whom, how long, how much. */
@NullMarked
package org.interculturalpractices.service.federation;

import org.jspecify.annotations.NullMarked;
