package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.loader.describe.Authority;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.WGS84;

/** One row for each city or other local authority of the release, with what other data can be joined by. */
final class CityTable {

    private CityTable() {}

    /** Writes the table; the practices were counted before. */
    static void write(Path file, PlaceIndex index) throws IOException {
        try (CsvTable table = new CsvTable(
                file,
                "city",
                "name",
                "country_code",
                "country",
                "place_type",
                "latitude",
                "longitude",
                "population",
                "nuts3_2021",
                "geonames",
                "wikidata",
                "practices")) {
            for (SubjectStatements city : index.cities()) {
                table.row(
                        city.iri(),
                        city.label(RDFS.label),
                        index.countryCode(city.text(ICP.country)),
                        index.placeLabel(city.text(ICP.country)),
                        index.conceptLabel(city.text(ICP.placeType)),
                        city.text(WGS84.latitude),
                        city.text(WGS84.longitude),
                        city.text(ICP.population),
                        city.text(ICP.nuts3),
                        index.identifier(city.iri(), Authority.GEONAMES),
                        index.identifier(city.iri(), Authority.WIKIDATA),
                        index.practices(city.iri()));
            }
        }
    }
}
