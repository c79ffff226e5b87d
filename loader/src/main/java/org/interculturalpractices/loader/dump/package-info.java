/** What is downloaded: the graph and each named graph in every format of RDF, and flat tables for people without RDF. */
@NullMarked
package org.interculturalpractices.loader.dump;

import org.jspecify.annotations.NullMarked;
