package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import org.interculturalpractices.loader.describe.Authority;
import org.interculturalpractices.loader.files.QuadLines;
import org.jspecify.annotations.Nullable;

/** One row for each link to another authority. */
final class LinkTable {

    private LinkTable() {}

    /** Writes the table from the lines of the graph of links. */
    static void write(Path file, @Nullable Path links, PlaceIndex index) throws IOException {
        try (CsvTable table =
                new CsvTable(file, "thing", "name", "country_code", "predicate", "authority", "identifier", "target")) {
            if (links == null) {
                return;
            }
            QuadLines.read(links, statement -> {
                String thing = statement.getSubject().stringValue();
                String target = statement.getObject().stringValue();
                table.row(
                        thing,
                        index.placeLabel(thing),
                        index.countryOf(thing),
                        statement.getPredicate().stringValue(),
                        Authority.of(target).map(Authority::title).orElse(""),
                        Authority.of(target)
                                .map(authority -> authority.identifier(target))
                                .orElse(""),
                        target);
            });
        }
    }
}
