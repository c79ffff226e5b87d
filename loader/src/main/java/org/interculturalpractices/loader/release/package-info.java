/**
 * Releases: immutable folders named by their content. This package builds them from spilled statements, describes them in a
 * manifest, keeps the data folder in which they live, and the register that remembers which practice has which IRI.
 */
@NullMarked
package org.interculturalpractices.loader.release;

import org.jspecify.annotations.NullMarked;
