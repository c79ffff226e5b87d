/**
 * What changed between two releases, as an RDF Patch, and one release made from another and that patch. Never reads a store: it merges the
 * sorted quads of two files. {@code release} makes a folder of the quads that come out.
 */
@NullMarked
package org.interculturalpractices.loader.diff;

import org.jspecify.annotations.NullMarked;
