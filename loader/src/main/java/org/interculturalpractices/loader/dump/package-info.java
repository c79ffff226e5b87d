/**
 * What is downloaded: the graph and each named graph in every format of RDF, and flat tables for people without RDF. Never holds a graph in
 * memory, and writes the same bytes everywhere. The files are listed in the manifest, in {@code release}.
 */
@NullMarked
package org.interculturalpractices.loader.dump;

import org.jspecify.annotations.NullMarked;
