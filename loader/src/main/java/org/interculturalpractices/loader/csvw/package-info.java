/**
 * CSV on the Web: the Metadata Vocabulary, the Model for Tabular Data, and the conversion of tables to RDF. A metadata document becomes a
 * {@link org.interculturalpractices.loader.csvw.TableGroup}; a table is read as a stream of rows and cells. Uses no network and knows
 * nothing of practices or places: {@code link} does.
 */
@NullMarked
package org.interculturalpractices.loader.csvw;

import org.jspecify.annotations.NullMarked;
