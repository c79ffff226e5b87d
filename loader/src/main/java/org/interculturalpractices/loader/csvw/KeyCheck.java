package org.interculturalpractices.loader.csvw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interculturalpractices.loader.csvw.Schema.ForeignKey;
import org.interculturalpractices.loader.problem.Problem.Severity;

/**
 * Checks primary and foreign keys. Memory grows with the rows of tables that state keys, and with no others. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/tabular-data-model/#validating-tables">Model for Tabular Data, section 6.6</a>
 */
final class KeyCheck {

    private record Reference(Table table, ForeignKey key, Table referenced) {}

    private record Stated(List<String> key, int line) {}

    private final TableSink sink;
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Set<List<String>>> primary = new HashMap<>();
    private final Map<Reference, List<Stated>> stated = new HashMap<>();
    private final Map<Reference, Map<List<String>, Integer>> found = new HashMap<>();

    KeyCheck(List<Table> tables, TableSink sink) {
        this.sink = sink;
        for (Table table : tables) {
            for (ForeignKey key : table.schema().foreignKeys()) {
                ForeignKeys.table(key, tables).ifPresent(other -> references.add(new Reference(table, key, other)));
            }
        }
    }

    void row(Table table, List<Cell> cells, int line) {
        List<String> names = table.schema().primaryKey();
        if (!names.isEmpty()
                && !primary.computeIfAbsent(table.url(), unseen -> new HashSet<>())
                        .add(key(names, cells))) {
            sink.problem(
                    Severity.ERROR,
                    line,
                    0,
                    "key-repeated",
                    "the key " + String.join(", ", key(names, cells))
                            + " was in a row before; a primary key is that of one row");
        }
        for (Reference reference : references) {
            if (reference.table().equals(table)) {
                List<String> key = key(reference.key().columns(), cells);
                stated.computeIfAbsent(reference, unseen -> new ArrayList<>()).add(new Stated(key, line));
            }
            if (reference.referenced().equals(table)) {
                found.computeIfAbsent(reference, unseen -> new HashMap<>())
                        .merge(key(reference.key().referenced(), cells), 1, Integer::sum);
            }
        }
    }

    /** Tells of each row whose foreign key is not that of exactly one row. */
    void finish() {
        stated.forEach((reference, keys) -> keys.forEach(key -> {
            int rows = found.getOrDefault(reference, Map.of()).getOrDefault(key.key(), 0);
            if (rows != 1) {
                sink.problem(
                        Severity.ERROR,
                        key.line(),
                        0,
                        "key-unknown",
                        "the key " + String.join(", ", key.key()) + " is that of " + rows + " rows of "
                                + reference.referenced().url() + "; it must be that of one");
            }
        }));
    }

    private static List<String> key(List<String> names, List<Cell> cells) {
        List<String> key = new ArrayList<>();
        for (String name : names) {
            cells.stream()
                    .filter(cell -> name.equals(cell.column().name()))
                    .findFirst()
                    .ifPresent(cell -> key.add(cell.key()));
        }
        return key;
    }
}
