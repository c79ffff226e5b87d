package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.ontology.vocab.ICP;
import tools.jackson.core.JsonGenerator;

/** The practices as GeoJSON, as a stream: a point for each city. Not thread-safe. */
final class PracticeMap implements AutoCloseable {

    private final FeatureCollection features;
    private final PlaceIndex index;

    PracticeMap(Path file, PlaceIndex index) throws IOException {
        this.index = index;
        features = new FeatureCollection(file);
    }

    /** Adds a feature, if the thing is a practice. */
    void add(SubjectStatements practice) {
        if (practice.isA(ICP.Practice)) {
            features.add(
                    practice.iri(),
                    practice.texts(ICP.city).stream().map(index::place).collect(Collectors.toList()),
                    json -> writeProperties(json, practice));
        }
    }

    @Override
    public void close() {
        features.close();
    }

    private void writeProperties(JsonGenerator json, SubjectStatements practice) {
        json.writeStringProperty("title", practice.text(DCTerms.title));
        json.writeStringProperty("language", practice.language(DCTerms.title));
        writeTexts(
                json,
                "countries",
                practice.texts(ICP.country).stream().map(index::countryCode).toList());
        writeTexts(
                json,
                "cities",
                practice.texts(ICP.city).stream().map(index::placeLabel).toList());
        writeTexts(
                json,
                "themes",
                practice.texts(ICP.theme).stream().map(index::conceptLabel).toList());
        writeTexts(
                json,
                "policyAreas",
                practice.texts(ICP.policyArea).stream().map(index::conceptLabel).toList());
        writeYear(json, "startYear", practice.text(ICP.startYear));
        writeYear(json, "endYear", practice.text(ICP.endYear));
        json.writeStringProperty("periodStatus", index.conceptLabel(practice.text(ICP.periodStatus)));
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void writeYear(JsonGenerator json, String name, String year) {
        if (!year.isEmpty()) {
            json.writeNumberProperty(name, Integer.parseInt(year));
        }
    }
}
