/**
 * From the files of sources to records: listings as text and HTML, a practice's own page, tables, JSON and RDF. Never resolves a place and
 * never judges a period: it finds the fields. The words of a listing's lines go through the grammar in {@code parse}.
 */
@NullMarked
package org.interculturalpractices.loader.read;

import org.jspecify.annotations.NullMarked;
