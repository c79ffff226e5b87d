/**
 * Releases: immutable folders named by their content. Builds them from spilled statements, describes them in a manifest, keeps the data
 * folder in which they live, and the register that remembers which practice has which IRI. Never changes a release that is there. Their
 * files are written by {@code dump}, {@code describe} and {@code text}; the service opens them.
 */
@NullMarked
package org.interculturalpractices.loader.release;

import org.jspecify.annotations.NullMarked;
