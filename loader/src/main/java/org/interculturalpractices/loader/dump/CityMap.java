package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.loader.describe.Authority;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.ontology.vocab.ICP;
import tools.jackson.core.JsonGenerator;

/** The cities and other local authorities of the release as GeoJSON, with the identifiers that other data can be joined by. */
final class CityMap {

    private CityMap() {}

    /** Writes the map; the practices were counted before. */
    static void write(Path file, PlaceIndex index) throws IOException {
        try (FeatureCollection features = new FeatureCollection(file)) {
            for (SubjectStatements city : index.cities()) {
                features.add(city.iri(), List.of(city), json -> writeProperties(json, city, index));
            }
        }
    }

    private static void writeProperties(JsonGenerator json, SubjectStatements city, PlaceIndex index) {
        json.writeStringProperty("name", city.label(RDFS.label));
        json.writeStringProperty("countryCode", index.countryCode(city.text(ICP.country)));
        json.writeStringProperty("placeType", index.conceptLabel(city.text(ICP.placeType)));
        // What is not known is left out.
        Map.of(
                        "nuts3", city.text(ICP.nuts3),
                        "geonames", index.identifier(city.iri(), Authority.GEONAMES),
                        "wikidata", index.identifier(city.iri(), Authority.WIKIDATA))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(value -> !value.getValue().isEmpty())
                .forEach(value -> json.writeStringProperty(value.getKey(), value.getValue()));
        if (!city.text(ICP.population).isEmpty()) {
            json.writeNumberProperty("population", Long.parseLong(city.text(ICP.population)));
        }
        json.writeNumberProperty("practices", index.practices(city.iri()));
    }
}
