package org.interculturalpractices.loader.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.BundledFolder;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The flat files, read as people without RDF read them. */
class TablesTest {

    private static ReleaseFolder release;

    @BeforeAll
    static void load() {
        release = BundledFolder.release();
    }

    @Test
    void aRowHasWhatIsKnownOfAPractice() throws IOException {
        List<CSVRecord> rows = rows(Tables.PRACTICES);
        assertThat(rows).hasSize(10);
        CSVRecord oslo = rows.stream()
                .filter(row -> row.get("cities").equals("Oslo"))
                .findFirst()
                .orElseThrow();
        assertThat(oslo.get("title")).isEqualTo("Arritja në një pikë nga e cila do të ndërmerrte veprime në Oslo");
        assertThat(oslo.get("title_language")).isEqualTo("sq");
        assertThat(oslo.get("country_codes")).isEqualTo("NO");
        assertThat(oslo.get("countries")).isEqualTo("Norway");
        assertThat(oslo.get("city_iris")).isEqualTo(Iris.city("no", "oslo"));
        assertThat(oslo.get("start_year")).isEqualTo("2022");
        assertThat(oslo.get("themes")).isEqualTo("discrimination; equality data");
    }

    @Test
    void aRowHasWhatACityIsJoinedBy() throws IOException {
        CSVRecord bergen = rows(Tables.CITIES).stream()
                .filter(row -> row.get("city").equals(Iris.city("no", "bergen")))
                .findFirst()
                .orElseThrow();
        assertThat(bergen.get("name")).isEqualTo("Bergen");
        assertThat(bergen.get("country_code")).isEqualTo("NO");
        assertThat(bergen.get("geonames")).isEqualTo("3161732");
        assertThat(bergen.get("wikidata")).isEqualTo("Q26793");
        assertThat(bergen.get("nuts3_2021")).isEqualTo("NO0A2");
        assertThat(bergen.get("practices")).isEqualTo("1");
    }

    @Test
    void theLinksAreThoseOfTheGraphWithTheirReasons() throws IOException {
        List<CSVRecord> links = rows(Tables.LINKS);
        assertThat(links)
                .hasSizeGreaterThan(1500)
                .allSatisfy(row -> assertThat(row.get("authority")).isNotEmpty())
                .allSatisfy(row -> assertThat(row.get("target")).contains(row.get("identifier")))
                .allSatisfy(row -> assertThat(row.get("name")).isNotEmpty())
                .allSatisfy(row -> assertThat(row.get("justification")).startsWith("https://w3id.org/semapv/vocab/"))
                .allSatisfy(row ->
                        assertThat(Double.parseDouble(row.get("confidence"))).isBetween(0.0, 1.0))
                .allSatisfy(row -> assertThat(row.get("reviewer")).isNotEmpty())
                .allSatisfy(row -> assertThat(row.get("date")).matches("\\d{4}-\\d\\d-\\d\\d"));
        // A link is one triple; a mapping is nine more.
        assertThat(release.manifest().graphs().get("links")).isEqualTo(links.size() * 10L);
    }

    @Test
    void theMappingSetHasTheSameLinks() throws IOException {
        List<String> lines = Files.readAllLines(file(Tables.MAPPINGS));
        assertThat(lines.getFirst()).isEqualTo("#mapping_set_id: " + NamedGraph.LINKS.iri());
        List<String> rows = lines.stream().filter(line -> !line.startsWith("#")).toList();
        assertThat(rows).hasSize(rows(Tables.LINKS).size() + 1);
        assertThat(rows.getFirst()).startsWith("subject_id\tsubject_label\tpredicate_id\tobject_id\t");
        assertThat(rows)
                .anyMatch(row -> row.startsWith("icpid:city/no/bergen\tBergen\towl:sameAs\twikidata:Q26793\tsemapv:"))
                .anyMatch(
                        row -> row.startsWith("icpid:city/no/bergen\tBergen\tgeosparql:sfWithin\tnuts:NO0A2\tsemapv:"));
    }

    @Test
    void theMapOfCitiesHasTheirIdentifiers() throws IOException {
        JsonNode map = JsonMapper.shared().readTree(Files.readString(file(Tables.CITY_MAP)));
        JsonNode bergen = map.get("features")
                .valueStream()
                .filter(feature -> feature.get("id").asString().equals(Iris.city("no", "bergen")))
                .findFirst()
                .orElseThrow();
        assertThat(map.get("features")).hasSize(rows(Tables.CITIES).size());
        assertThat(bergen.get("properties").get("wikidata").asString()).isEqualTo("Q26793");
        assertThat(bergen.get("properties").get("practices").asInt()).isEqualTo(1);
        assertThat(bergen.get("geometry").get("type").asString()).isEqualTo("Point");
    }

    @Test
    void theMapHasAFeatureForEachPractice() throws IOException {
        JsonNode map = JsonMapper.shared().readTree(Files.readString(file(Tables.MAP)));
        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.get("features")).hasSize(10);
        JsonNode oslo = map.get("features")
                .valueStream()
                .filter(feature ->
                        feature.get("properties").get("cities").toString().contains("Oslo"))
                .findFirst()
                .orElseThrow();
        assertThat(oslo.get("id").asString()).startsWith(Iris.practice(""));
        assertThat(oslo.get("geometry").get("type").asString()).isEqualTo("Point");
        double longitude = oslo.get("geometry").get("coordinates").get(0).asDouble();
        double latitude = oslo.get("geometry").get("coordinates").get(1).asDouble();
        assertThat(longitude).isBetween(10.0, 11.0);
        assertThat(latitude).isBetween(59.0, 60.5);
        assertThat(map.get("features")
                        .valueStream()
                        .filter(feature -> feature.get("geometry").isNull()))
                .as("Ireland as a whole has no city")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Tables.PRACTICES, Tables.CITIES, Tables.LINKS, Tables.MAPPINGS, Tables.MAP, Tables.CITY_MAP})
    void eachIsThereCompressedAsWell(String name) throws IOException {
        try (InputStream in = QuadLines.open(file(name + ".gz"))) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(file(name)));
        }
    }

    private static List<CSVRecord> rows(String name) throws IOException {
        try (var reader = Files.newBufferedReader(file(name));
                var parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return StreamSupport.stream(parser.spliterator(), false).toList();
        }
    }

    private static Path file(String name) {
        return release.file(release.manifest().download("table/" + name).orElseThrow());
    }
}
