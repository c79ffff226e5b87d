package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.PROV;

/** One row for each practice. Names of places and concepts are in English. Not thread-safe. */
final class PracticeTable implements AutoCloseable {

    private final CsvTable table;
    private final PlaceIndex index;

    PracticeTable(Path file, PlaceIndex index) throws IOException {
        this.index = index;
        table = new CsvTable(
                file,
                "practice",
                "title",
                "title_language",
                "description",
                "description_language",
                "country_codes",
                "countries",
                "cities",
                "city_iris",
                "place_text",
                "start_year",
                "end_year",
                "period_status",
                "period_text",
                "themes",
                "theme_iris",
                "policy_areas",
                "policy_area_iris",
                "source_record");
    }

    /** Adds a row, if the thing is a practice. */
    void add(SubjectStatements practice) {
        if (!practice.isA(ICP.Practice)) {
            return;
        }
        table.row(
                practice.iri(),
                practice.text(DCTerms.title),
                practice.language(DCTerms.title),
                practice.text(DCTerms.description),
                practice.language(DCTerms.description),
                CsvTable.joined(practice.texts(ICP.country).stream()
                        .map(index::countryCode)
                        .toList()),
                CsvTable.joined(practice.texts(ICP.country).stream()
                        .map(index::placeLabel)
                        .toList()),
                CsvTable.joined(
                        practice.texts(ICP.city).stream().map(index::placeLabel).toList()),
                CsvTable.joined(practice.texts(ICP.city)),
                CsvTable.joined(practice.texts(ICP.placeText)),
                practice.text(ICP.startYear),
                practice.text(ICP.endYear),
                index.conceptLabel(practice.text(ICP.periodStatus)),
                practice.text(ICP.periodText),
                CsvTable.joined(practice.texts(ICP.theme).stream()
                        .map(index::conceptLabel)
                        .toList()),
                CsvTable.joined(practice.texts(ICP.theme)),
                CsvTable.joined(practice.texts(ICP.policyArea).stream()
                        .map(index::conceptLabel)
                        .toList()),
                CsvTable.joined(practice.texts(ICP.policyArea)),
                CsvTable.joined(practice.texts(PROV.wasDerivedFrom)));
        index.countPractice(practice.texts(ICP.city));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
