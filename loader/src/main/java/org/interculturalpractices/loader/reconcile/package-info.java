/**
 * Reconciliation of names: an index of the names of things, and the one rule by which candidates for a name are found and scored. Never
 * accepts a candidate: whoever asks does. Datasets are linked by it in {@code link}, and the service answers by it in its own package
 * {@code reconcile}.
 */
@NullMarked
package org.interculturalpractices.loader.reconcile;

import org.jspecify.annotations.NullMarked;
