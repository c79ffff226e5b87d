/**
 * Reconciliation: finds the things of the graph that the cells of a table mean, as OpenRefine asks for it. Never scores a name itself: the
 * loader's package {@code reconcile} has the rule and the index. Pages about a candidate are in {@code entity}.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API 0.2</a>
 * @see <a href="https://reconciliation-api.github.io/specs/draft/">Reconciliation Service API 1.0, draft</a>
 */
@NullMarked
package org.interculturalpractices.service.reconcile;

import org.jspecify.annotations.NullMarked;
