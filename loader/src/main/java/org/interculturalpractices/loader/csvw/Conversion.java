package org.interculturalpractices.loader.csvw;

import org.eclipse.rdf4j.model.Resource;

/**
 * The mode and settings of a conversion of tables to RDF (standard or minimal mode).
 *
 * @param minimal whether only the cells are said, and nothing of rows and tables
 * @param onlyValid whether cells that are not valid, and IRIs of which a variable says nothing, are left out; else such cells are texts
 * @param naming the names of what has none
 * @see <a href="https://www.w3.org/TR/csv2rdf/">Generating RDF from Tabular Data on the Web</a>
 */
public record Conversion(boolean minimal, boolean onlyValid, Naming naming) {

    /** Names of what the metadata do not name. */
    public interface Naming {

        /**
         * A thing without an IRI: a row, a part of a list.
         *
         * @param path what it is, such as {@code row/5} or {@code row/5/langs/1}; the same in each conversion of a file
         */
        Resource thing(String path);

        /** The IRI of the property of a column without {@code propertyUrl}. */
        String property(Table table, Column column);
    }
}
