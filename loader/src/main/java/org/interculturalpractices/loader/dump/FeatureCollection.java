package org.interculturalpractices.loader.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.ontology.vocab.WGS84;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON FeatureCollection, written as a stream with a feature on a line: a point for one place, several points for several, no
 * geometry where no place is known. Coordinates are longitude and latitude in degrees of WGS 84. Not thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
final class FeatureCollection implements AutoCloseable {

    private record Point(BigDecimal longitude, BigDecimal latitude) {}

    private final JsonGenerator json;

    FeatureCollection(Path file) throws IOException {
        json = JsonMapper.shared().createGenerator(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeName("features");
        json.writeStartArray();
    }

    /**
     * Adds a feature.
     *
     * @param iri what it is about
     * @param places where it is; one that is not known is null
     * @param properties writes its properties
     */
    void add(String iri, List<@Nullable SubjectStatements> places, Consumer<JsonGenerator> properties) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", iri);
        json.writeName("geometry");
        writeGeometry(points(places));
        json.writeName("properties");
        json.writeStartObject();
        properties.accept(json);
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

    private static List<Point> points(List<@Nullable SubjectStatements> places) {
        List<Point> points = new ArrayList<>();
        for (SubjectStatements place : places) {
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
}
