/** From the files of sources to records: listings as text and HTML, a practice's own page, tables, JSON and RDF. */
@NullMarked
package org.interculturalpractices.loader.read;

import org.jspecify.annotations.NullMarked;
