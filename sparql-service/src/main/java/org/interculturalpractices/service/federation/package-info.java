/**
 * Calls of other endpoints that a query asks for with SERVICE (SPARQL 1.1 Federated Query): to whom, how long, how much. Never calls an
 * endpoint that the operator has not named. The query itself runs in {@code execution}, within its budget.
 */
@NullMarked
package org.interculturalpractices.service.federation;

import org.jspecify.annotations.NullMarked;
