package org.interculturalpractices.loader.csvw;

import java.util.List;
import java.util.Optional;
import org.interculturalpractices.loader.csvw.Schema.ForeignKey;

/** The tables that foreign keys refer to. */
final class ForeignKeys {

    private ForeignKeys() {}

    /** The table that a key refers to, if the group has it. */
    static Optional<Table> table(ForeignKey key, List<Table> tables) {
        return tables.stream()
                .filter(table -> key.resource().isEmpty()
                        ? !key.schema().isEmpty()
                                && key.schema().equals(table.schema().id())
                        : key.resource().equals(table.url()))
                .findFirst();
    }

    /**
     * Checks that each key refers to columns of a table of the group.
     *
     * @throws IllegalArgumentException if one does not
     */
    static void check(List<Table> tables) {
        for (Table table : tables) {
            for (ForeignKey key : table.schema().foreignKeys()) {
                Table referenced = table(key, tables)
                        .orElseThrow(() -> new IllegalArgumentException("a foreign key refers to " + key.resource()
                                + key.schema() + ", which is no table of the group"));
                for (String name : key.referenced()) {
                    if (referenced.schema().columns().stream().noneMatch(column -> name.equals(column.name()))) {
                        throw new IllegalArgumentException(
                                "a foreign key refers to " + name + ", which is no column of " + referenced.url());
                    }
                }
                if (key.referenced().size() != key.columns().size()) {
                    throw new IllegalArgumentException("a foreign key refers to as many columns as it has");
                }
            }
        }
    }
}
