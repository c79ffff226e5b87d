package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.loader.describe.Authority;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.ontology.vocab.SSSOM;
import org.jspecify.annotations.Nullable;

/** One row for each link to another authority: as CSV, and in the form that tools for mappings read. */
final class LinkTable {

    private LinkTable() {}

    /** Writes both tables from the lines of the graph of links. */
    static void write(Path csv, Path sssom, @Nullable Path links, PlaceIndex index) throws IOException {
        try (CsvTable table = new CsvTable(
                        csv,
                        "thing",
                        "name",
                        "country_code",
                        "predicate",
                        "authority",
                        "identifier",
                        "target",
                        "justification",
                        "confidence",
                        "reviewer",
                        "date",
                        "comment");
                SssomTable mappings = new SssomTable(sssom)) {
            if (links != null) {
                SubjectStatements.read(links, description -> {
                    if (description.isA(SSSOM.Mapping)) {
                        writeRow(table, description, index);
                        mappings.add(description, name(description, index));
                    }
                });
            }
        }
    }

    private static void writeRow(CsvTable table, SubjectStatements mapping, PlaceIndex index) {
        String thing = mapping.text(SSSOM.subject);
        String target = mapping.text(SSSOM.object);
        Optional<Authority> authority = Authority.of(target);
        table.row(
                thing,
                name(mapping, index),
                index.countryOf(thing),
                mapping.text(SSSOM.predicate),
                authority.map(Authority::title).orElse(""),
                authority.map(known -> known.identifier(target)).orElse(""),
                target,
                mapping.text(SSSOM.mappingJustification),
                mapping.text(SSSOM.confidence),
                mapping.text(SSSOM.reviewerLabel),
                mapping.text(SSSOM.mappingDate),
                mapping.text(RDFS.comment));
    }

    private static String name(SubjectStatements mapping, PlaceIndex index) {
        String thing = mapping.text(SSSOM.subject);
        String place = index.placeLabel(thing);
        return place.isEmpty() ? index.conceptLabel(thing) : place;
    }
}
