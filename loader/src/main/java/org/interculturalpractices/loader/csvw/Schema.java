package org.interculturalpractices.loader.csvw;

import java.util.List;

/**
 * A schema: the columns of a table, and what its rows refer to. Immutable.
 *
 * @param id its IRI, or an empty text
 * @param described whether the metadata describe columns; else the header gives them
 * @param columns its columns, virtual ones last
 * @param primaryKey the names of the columns whose values no two rows share, or an empty list
 * @param foreignKeys references to rows
 * @param rowTitles the names of the columns whose cells are titles of a row
 * @param inherited the inherited properties of columns that it does not describe
 * @see <a href="https://www.w3.org/TR/tabular-metadata/#schemas">Metadata Vocabulary, section 5.5</a>
 */
public record Schema(
        String id,
        boolean described,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<String> rowTitles,
        Inherited inherited) {

    public Schema {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        rowTitles = List.copyOf(rowTitles);
    }

    /**
     * A reference from rows of a table to rows of another, or of the same.
     *
     * @param columns the names of the columns of this table
     * @param resource the URL of the other table, or an empty text
     * @param schema the URL of the schema of the other table, or an empty text
     * @param referenced the names of the columns of the other table
     */
    public record ForeignKey(List<String> columns, String resource, String schema, List<String> referenced) {

        public ForeignKey {
            columns = List.copyOf(columns);
            referenced = List.copyOf(referenced);
        }
    }

    /** The columns that have cells. */
    List<Column> withCells() {
        return columns.stream().filter(column -> !column.virtual()).toList();
    }
}
