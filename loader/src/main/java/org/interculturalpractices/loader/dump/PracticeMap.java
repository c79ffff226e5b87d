package org.interculturalpractices.loader.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.WGS84;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The practices as a GeoJSON FeatureCollection, as a stream: a point for one city, several points for several, no geometry where
 * no city is known. Coordinates are longitude and latitude in degrees of WGS 84. Not thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
final class PracticeMap implements AutoCloseable {

    private final JsonGenerator json;
    private final PlaceIndex index;

    private record Point(BigDecimal longitude, BigDecimal latitude) {}

    PracticeMap(Path file, PlaceIndex index) throws IOException {
        this.index = index;
        json = JsonMapper.shared().createGenerator(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeName("features");
        json.writeStartArray();
    }

    /** Adds a feature on a line of its own, if the thing is a practice. */
    void add(Description practice) {
        if (!practice.isA(ICP.Practice)) {
            return;
        }
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", practice.iri());
        json.writeName("geometry");
        writeGeometry(points(practice));
        json.writeName("properties");
        json.writeStartObject();
        json.writeStringProperty("title", practice.text(DCTerms.title));
        json.writeStringProperty("language", practice.language(DCTerms.title));
        writeTexts(
                "countries",
                practice.texts(ICP.country).stream().map(index::countryCode).toList());
        writeTexts(
                "cities",
                practice.texts(ICP.city).stream().map(index::placeLabel).toList());
        writeTexts(
                "themes",
                practice.texts(ICP.theme).stream().map(index::conceptLabel).toList());
        writeTexts(
                "policyAreas",
                practice.texts(ICP.policyArea).stream().map(index::conceptLabel).toList());
        writeYear("startYear", practice.text(ICP.startYear));
        writeYear("endYear", practice.text(ICP.endYear));
        json.writeStringProperty("periodStatus", index.conceptLabel(practice.text(ICP.periodStatus)));
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private List<Point> points(Description practice) {
        List<Point> points = new ArrayList<>();
        for (String city : practice.texts(ICP.city)) {
            Description place = index.place(city);
            if (place != null && !place.text(WGS84.latitude).isEmpty()) {
                points.add(new Point(
                        new BigDecimal(place.text(WGS84.longitude)), new BigDecimal(place.text(WGS84.latitude))));
            }
        }
        return points;
    }

    private void writeGeometry(List<Point> points) {
        if (points.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", points.size() == 1 ? "Point" : "MultiPoint");
        json.writeName("coordinates");
        if (points.size() == 1) {
            write(points.getFirst());
        } else {
            json.writeStartArray();
            points.forEach(this::write);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(Point point) {
        json.writeStartArray();
        json.writeNumber(point.longitude);
        json.writeNumber(point.latitude);
        json.writeEndArray();
    }

    private void writeTexts(String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void writeYear(String name, String year) {
        if (!year.isEmpty()) {
            json.writeNumberProperty(name, Integer.parseInt(year));
        }
    }
}
