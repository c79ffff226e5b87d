/**
 * Reconciliation of names: an index of the names of things, and the one rule by which candidates for a name are found and scored.
 * Datasets are linked by it, and the reconciliation service answers by it.
 */
@NullMarked
package org.interculturalpractices.loader.reconcile;

import org.jspecify.annotations.NullMarked;
