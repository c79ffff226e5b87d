package org.interculturalpractices.loader.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.SSSOM;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Datasets of every kind, linked as the command does, but without making a release. */
class DatasetLinkerTest {

    private static final String MUSEUMS_CSVW = """
            {
              "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
              "dc:title": "Museums",
              "dc:license": {"@id": "https://creativecommons.org/publicdomain/zero/1.0/"},
              "tableSchema": {
                "aboutUrl": "museum/{id}",
                "columns": [
                  {"titles": "id", "suppressOutput": true},
                  {"titles": "city", "propertyUrl": "schema:addressLocality"},
                  {"titles": "country", "propertyUrl": "schema:addressCountry"},
                  {"titles": "visits", "datatype": {"base": "integer", "format": {"groupChar": "."}}},
                  {"titles": "opened", "datatype": {"base": "date", "format": "dd/MM/yyyy"}}
                ]
              }
            }
            """;

    @TempDir
    private Path folder;

    private KeptDataset target = new KeptDataset(Path.of("unset"));

    @BeforeEach
    void prepare() {
        target = new KeptDataset(folder.resolve("datasets/museums"));
    }

    @Test
    void homonymsOfTheWorldGazetteerAreLinkedRightOrNotAtAll() throws IOException {
        Path homonyms = OracleFolder.require("authority/gazetteer-homonyms.csv");
        write("homonyms.csv", Files.readString(homonyms));
        write("homonyms.csv-metadata.json", """
                {
                  "@context": "http://www.w3.org/ns/csvw",
                  "dc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
                  "tableSchema": {
                    "aboutUrl": "row/{id}",
                    "columns": [
                      {"titles": "id", "suppressOutput": true},
                      {"titles": "country_name", "suppressOutput": true},
                      {"titles": "iso2", "propertyUrl": "schema:addressCountry"},
                      {"titles": "city_name", "propertyUrl": "schema:addressLocality"},
                      {"titles": "expected_geonames_id", "name": "expected"},
                      {"titles": "expected_name", "suppressOutput": true},
                      {"titles": "expected_population", "suppressOutput": true},
                      {"titles": "category", "suppressOutput": true},
                      {"titles": "note", "suppressOutput": true},
                      {"titles": "in_places", "suppressOutput": true},
                      {"titles": "in_gazetteer", "suppressOutput": true}
                    ]
                  }
                }
                """);
        target = new KeptDataset(folder.resolve("datasets/homonyms"));
        link("homonyms.csv");
        Map<String, String> given = new HashMap<>();
        Dataset dataset = quads();
        Model links = dataset.getNamedModel(Iris.dataset("homonyms"));
        links.listStatements(null, DCTerms.spatial, (Resource) null)
                .forEach(statement -> given.put(
                        statement.getSubject().getURI().replaceAll(".*/", ""),
                        geonamesId(statement.getResource(), dataset)));
        int right = 0;
        int known = 0;
        for (CSVRecord row : rows(homonyms)) {
            String expected = row.get("expected_geonames_id");
            String id = row.get("id");
            known += expected.isEmpty() ? 0 : 1;
            right += !expected.isEmpty() && expected.equals(given.get(id)) ? 1 : 0;
            assertThat(given.getOrDefault(id, expected))
                    .as("%s %s", id, row.get("city_name"))
                    .isEqualTo(expected);
        }
        System.out.printf(
                "homonyms through icp link: precision 1.00, recall %.2f (%d of %d), %d rows linked%n",
                (double) right / known, right, known, given.size());
        assertThat((double) right / known).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aTableIsReadWithItsMetadataAndWhatIsWrongIsNamed() throws IOException {
        write("museums.csv", """
                id,city,country,visits,opened
                1,Bergen,Norway,1.200,01/02/1999
                2,Ghent,BEL,many,1999-02-01
                3,Bergenn,NO,5,
                """);
        write("museums.csv-metadata.json", MUSEUMS_CSVW);
        LinkReport report = link("museums.csv");
        assertThat(report.linked()).isEqualTo(2);
        assertThat(report.open()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(Problem::rendered)
                .containsExactly(
                        "museums.csv:3:4: error: visits: \"many\" is no number; the cell is left out, mend it [cell-invalid]",
                        "museums.csv:3:5: error: opened: \"1999-02-01\" is not of the pattern dd/MM/yyyy; the cell is left out, mend it [cell-invalid]");
        Model model = quads().getNamedModel(Iris.dataset("museums"));
        String graph = Iris.dataset("museums");
        Resource first = model.getResource(graph + "/museum/1");
        assertThat(first.getProperty(model.createProperty(graph + "/visits")).getInt())
                .isEqualTo(1200);
        assertThat(first.getProperty(model.createProperty(graph + "/opened")).getString())
                .isEqualTo("1999-02-01");
        assertThat(first.getPropertyResourceValue(DCTerms.spatial).getURI()).isEqualTo(Iris.city("no", "bergen"));
        Resource stated = first.getPropertyResourceValue(ICP.statedPlace);
        assertThat(stated.getPropertyResourceValue(SKOS.exactMatch).getURI()).isEqualTo(Iris.city("no", "bergen"));
        Resource mapping = model.listSubjectsWithProperty(SSSOM.subject, stated).next();
        assertThat(mapping.getProperty(SSSOM.confidence).getDouble()).isEqualTo(0.95);
        assertThat(mapping.getPropertyResourceValue(SSSOM.mappingJustification).getURI())
                .endsWith("LexicalMatching");
        assertThat(ShaclValidator.get()
                        .validate(Shapes.parse(Ontology.shapes().getGraph()), model.getGraph())
                        .getEntries())
                .isEmpty();
    }

    @Test
    void whatACuratorDecidesIsLinkedTheNextTimeAndStays() throws IOException {
        write("museums.csv", """
                id,city,country,visits,opened
                1,Bergenn,NO,1,
                2,Nowhere,NO,1,
                3,Gent,BE,1,
                """);
        write("museums.csv-metadata.json", MUSEUMS_CSVW);
        assertThat(link("museums.csv").open()).isEqualTo(2);
        assertThat(rows(target.review()))
                .extracting(row -> row.get("stated"))
                .containsExactly("Bergenn, NO", "Nowhere, NO");
        assertThat(rows(target.review()).getFirst().get("candidate")).isEqualTo("city/no/bergen");
        String review = Files.readString(target.review());
        Files.writeString(
                target.review(),
                review.replace(",proposed,,,", ",proposed,A slip,Ada,2026-11-25")
                        .replaceFirst("(Nowhere.*?),,,,\n", "$1,no,,Ada,2026-11-25\n"));
        for (int again = 0; again < 2; again++) {
            LinkReport report = link("museums.csv");
            assertThat(report.open()).isZero();
            assertThat(report.linked()).isEqualTo(2);
            assertThat(report.methods()).containsEntry("manual mapping curation", 1L);
        }
        Model model = quads().getNamedModel(Iris.dataset("museums"));
        assertThat(model.listSubjectsWithProperty(SSSOM.reviewerLabel, "Ada").toList())
                .hasSize(1);
        assertThat(rows(target.review()))
                .extracting(row -> row.get("decision"))
                .containsExactly("city/no/bergen", "no");
    }

    @Test
    void aDecisionThatCannotBeUnderstoodNamesItsLine() throws IOException {
        write("museums.csv", "id,city,country,visits,opened\n1,Bergenn,NO,1,\n");
        write("museums.csv-metadata.json", MUSEUMS_CSVW);
        link("museums.csv");
        String review = Files.readString(target.review());
        Files.writeString(target.review(), review.replace(",proposed,,,", ",yes,,,"));
        assertThatThrownBy(() -> link("museums.csv"))
                .isInstanceOf(LoaderException.class)
                .hasMessageContaining("review.csv:2:10: a decision needs its curator's name")
                .hasMessageContaining("review.csv:2:11: date \"\" is no date");
        Files.writeString(target.review(), review.replace(",proposed,,,", ",city/no/atlantis,,Ada,2026-11-25"));
        assertThatThrownBy(() -> link("museums.csv")).hasMessageContaining("there is no place city/no/atlantis");
    }

    @Test
    void jsonIsReadWithAnRmlMapping() throws IOException {
        write("museums.json", """
                {"museums": [
                  {"id": "a", "wikidata": "Q26793", "visits": 12},
                  {"id": "b", "wikidata": "Q999999999", "visits": 13}
                ]}
                """);
        write("museums-metadata.json", """
                {"title": "Museums", "license": "https://creativecommons.org/publicdomain/zero/1.0/"}
                """);
        write("museums.rml.ttl", """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix ex: <https://example.org/> .
                @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
                @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
                @prefix rr: <http://www.w3.org/ns/r2rml#> .
                ex:map a rr:TriplesMap ;
                    rml:logicalSource [
                        rml:source "museums.json" ; rml:referenceFormulation ql:JSONPath ; rml:iterator "$.museums[*]" ] ;
                    rr:subjectMap [ rr:template "https://example.org/museum/{id}" ] ;
                    rr:predicateObjectMap
                        [ rr:predicate ex:visits ; rr:objectMap [ rml:reference "visits" ] ] ,
                        [ rr:predicate dct:spatial ; rr:objectMap [ rr:template "http://www.wikidata.org/entity/{wikidata}" ] ] .
                """);
        LinkReport report = link("museums.json");
        assertThat(report.linked()).isEqualTo(1);
        assertThat(report.outside()).isEqualTo(1);
        Model model = quads().getNamedModel(Iris.dataset("museums"));
        assertThat(model.contains(
                        model.createResource("https://example.org/museum/a"),
                        DCTerms.spatial,
                        model.createResource(Iris.city("no", "bergen"))))
                .isTrue();
    }

    @Test
    void anRmlMappingOpensNoOtherFile() throws IOException {
        write("museums.json", "{}");
        write("museums.rml.ttl", """
                @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
                @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
                @prefix rr: <http://www.w3.org/ns/r2rml#> .
                <https://example.org/map> a rr:TriplesMap ;
                    rml:logicalSource [ rml:source "/etc/passwd" ; rml:referenceFormulation ql:CSV ] ;
                    rr:subjectMap [ rr:template "https://example.org/{root}" ; rr:class <https://example.org/A> ] .
                """);
        assertThatThrownBy(() -> link("museums.json"))
                .hasMessageContaining("reads \"/etc/passwd\"")
                .hasMessageContaining("rml:source \"museums.json\"");
    }

    @Test
    void rdfIsTakenAsItIsAndLinkedByRegionsAndPoints() throws IOException {
        write("museums.ttl", """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
                @prefix schema: <https://schema.org/> .
                @prefix ex: <https://example.org/> .
                ex:region dct:spatial <http://data.europa.eu/nuts/code/NO0A> ; ex:rate 0.5 .
                ex:land dct:spatial <http://data.europa.eu/nuts/code/UK> .
                ex:near schema:addressLocality "Geneva" ; schema:addressCountry "US" ; geo:lat 42.87 ; geo:long -76.98 .
                ex:far schema:addressLocality "Bergen" ; schema:addressCountry "NO" ; geo:lat 10 ; geo:long 10 .
                ex:torn dct:spatial <http://www.wikidata.org/entity/Q26793> , <https://sws.geonames.org/2988507/> .
                ex:blank ex:part [ ex:name "x" ] .
                """);
        LinkReport report = link("museums.ttl");
        Model model = quads().getNamedModel(Iris.dataset("museums"));
        assertThat(spatial(model, "region")).contains("http://data.europa.eu/nuts/code/NO0A");
        assertThat(model.contains(model.createResource("https://example.org/region"), ICP.statedPlace))
                .isTrue();
        assertThat(spatial(model, "land")).contains(Iris.country("gb"));
        // Of the places of that name in the country the one at the point, and not the largest.
        Dataset quads = quads();
        assertThat(spatial(model, "near").stream()
                        .map(quads.getNamedModel(NamedGraph.LINKS.iri())::getResource)
                        .map(place -> geonamesId(place, quads)))
                .containsExactly("5118398");
        assertThat(report.open()).isEqualTo(2);
        assertThat(rows(target.review()))
                .extracting(row -> row.get("why"))
                .anyMatch(why -> why.startsWith("the nearest place of that name is"))
                .contains("its identifiers name 2 places");
        assertThat(report.problems()).extracting(Problem::code).containsExactly("licence-unknown");
        assertThat(Files.readString(target.folder().resolve("graph.nq.gz").resolveSibling("description.json")))
                .contains("museums.ttl");
    }

    @Test
    void aFileThatNothingExplainsSaysWhatToWrite() throws IOException {
        write("museums.csv", "a,b\n1,2\n");
        assertThatThrownBy(() -> link("museums.csv"))
                .isInstanceOfSatisfying(
                        LoaderException.class, e -> assertThat(e.code()).isEqualTo(Code.SOURCE_NOT_FOUND))
                .hasMessageContaining("museums.csv-metadata.json (CSVW) or museums.rml.ttl (RML)");
        write("museums.csv-metadata.json", MUSEUMS_CSVW);
        assertThatThrownBy(() -> link("museums.csv")).hasMessageContaining("museums.csv:1:1: the head line is [a, b]");
    }

    private LinkReport link(String file) throws IOException {
        Path scratch = Files.createTempDirectory(folder, "scratch");
        return DatasetLinker.link(DatasetSource.open(folder.resolve(file)), target, scratch, LoadListener.NONE);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Dataset quads() {
        return RDFDataMgr.loadDataset(target.quads().toString());
    }

    private static List<String> spatial(Model model, String thing) {
        return model.getResource("https://example.org/" + thing).listProperties(DCTerms.spatial).toList().stream()
                .map(statement -> statement.getResource().getURI())
                .toList();
    }

    /** The identifier that the links of a place give, of a curated one or of one that the dataset brings. */
    private static String geonamesId(Resource place, Dataset dataset) {
        Map<String, String> ids = new TreeMap<>();
        PlacesAuthority.bundled()
                .places()
                .forEach(curated -> ids.put(curated.iri(), String.valueOf(curated.geonamesId())));
        dataset.getNamedModel(NamedGraph.LINKS.iri())
                .listStatements(null, OWL.sameAs, (Resource) null)
                .forEach(statement -> ids.put(
                        statement.getSubject().getURI(),
                        statement.getResource().getURI().replaceAll("\\D", "")));
        return ids.getOrDefault(place.getURI(), "");
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))
                .getRecords();
    }
}
