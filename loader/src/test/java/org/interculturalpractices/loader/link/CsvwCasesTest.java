package org.interculturalpractices.loader.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables with CSVW metadata as people have them, linked. */
class CsvwCasesTest {

    @TempDir
    private Path folder;

    @Test
    void formatsOfNumbersBooleansAndTimesAreThoseOfTheModel() throws IOException {
        LinkReport report = linkCase("csvw-formats/flags.csv");
        assertThat(values("flags", "flag/1", "share")).containsExactly("0.125");
        assertThat(values("flags", "flag/1", "num")).containsExactly("1234");
        assertThat(values("flags", "flag/1", "day")).containsExactly("2021-03-04");
        assertThat(values("flags", "flag/1", "when")).containsExactly("2021-03-04T05:06:00");
        assertThat(values("flags", "flag/1", "yes")).containsExactly("true");
        assertThat(values("flags", "flag/2", "yes")).containsExactly("false");
        assertThat(values("flags", "flag/2", "num")).containsExactly("12345");
        assertThat(values("flags", "flag/2", "langs")).containsExactlyInAnyOrder("de", "tr");
        // The pattern asks for a digit after the point.
        assertThat(report.problems())
                .extracting(Problem::rendered)
                .containsExactly(
                        "flags.csv:3:4: error: share: \"7%\" is not of the format #0.0%; the cell is left out, mend it [cell-invalid]");
    }

    @Test
    void anEmptyItemOfAListSaysNothingAndWrongCellsAreNamed() throws IOException {
        LinkReport report = linkCase("csvw-null-items/visitors.csv");
        assertThat(values("visitors", "visit/3", "langs")).containsExactlyInAnyOrder("de", "tr");
        assertThat(values("visitors", "visit/1", "visitors")).containsExactly("1234.5");
        assertThat(values("visitors", "visit/4", "visitors")).containsExactly("1000000.0");
        assertThat(values("visitors", "visit/1", "share")).isEmpty();
        assertThat(values("visitors", "visit/2", "visitors")).isEmpty();
        assertThat(values("visitors", "visit/1", "date")).containsExactly("2020-12-31");
        assertThat(values("visitors", "visit/2", "date")).containsExactly("2021-02-01");
        assertThat(values("visitors", "visit/1", "note"))
                .containsExactly("eine \"gute\" Zeile; mit Semikolon\nund Umbruch");
        assertThat(report.problems())
                .extracting(problem -> problem.line() + ":" + problem.column())
                .contains("6:6", "6:7");
    }

    @Test
    void aTemplateIsExpandedBeforeItIsResolved() throws IOException {
        linkCase("csvw-value-url/webs.csv");
        Model model = model("webs");
        assertThat(objects(model, "webs", "web/A", FOAF.homepage.getURI())).containsExactly("https://example.org/drei");
        assertThat(objects(model, "webs", "web/B", FOAF.homepage.getURI()))
                .containsExactly("https://example.org/drei%20vier");
        assertThat(objects(model, "webs", "web/A", DCTerms.subject.getURI()))
                .containsExactly("https://example.org/tag/x%20y");
        assertThat(objects(model, "webs", "web/B", DCTerms.subject.getURI()))
                .containsExactly("https://example.org/tag/%C3%A4%2Fb");
    }

    @Test
    void noColumnIsLostForItsTitle() throws IOException {
        linkCase("csvw-odd-titles/years.csv");
        assertThat(values("years", "year/1", "2020#value")).containsExactly("5");
        assertThat(values("years", "year/1", "Anteil%20%28%25%29#value")).containsExactly("12");
        assertThat(values("years", "year/1", "a.b")).containsExactly("x");
        assertThat(values("years", "year/2", "%E6%97%A5%E6%9C%AC#value")).containsExactly("z");
        assertThat(values("years", "year/2", "note")).containsExactly("ok");
    }

    @Test
    void theDialectSaysHowTheFileIsRead() throws IOException {
        Files.write(folder.resolve("clubs.csv"), """
                Vereine der Stadt
                # eine Bemerkung; mit "Zeichen
                x;Ort;Land;Mitglieder
                ;deutsch;deutsch;Zahl
                1;'Bergen';Norway;' 1 200 '

                2;Oslo;Norway;Köln
                """.getBytes(ISO_8859_1));
        Files.writeString(folder.resolve("clubs.csv-metadata.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "url": "clubs.csv",
                 "dialect": {"delimiter": ";", "quoteChar": "'", "commentPrefix": "#", "skipRows": 1, "headerRowCount": 2,
                             "skipColumns": 1, "skipBlankRows": true, "encoding": "iso-8859-1"},
                 "tableSchema": {"columns": [
                   {"titles": "Ort", "propertyUrl": "schema:addressLocality"},
                   {"titles": "Land", "propertyUrl": "schema:addressCountry"},
                   {"titles": "Mitglieder", "name": "members",
                    "datatype": {"base": "integer", "format": {"groupChar": " "}}}]}}
                """);
        LinkReport report = link("clubs.csv");
        assertThat(report.linked()).isEqualTo(2);
        assertThat(values("clubs", "row/1", "members")).containsExactly("1200");
        assertThat(report.problems())
                .extracting(Problem::rendered)
                .anyMatch(text -> text.startsWith("clubs.csv:7:4: error: Mitglieder: \"Köln\" is no number"));
    }

    @Test
    void aFirstLineOfASpreadsheetIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("clubs.csv"), "\ufeffsep=;\nid;city;country\n1;Bergen;Norway\n");
        Files.writeString(folder.resolve("clubs.csv-metadata.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "tableSchema": {"columns": [{"titles": "id"},
                  {"titles": "city", "propertyUrl": "schema:addressLocality"},
                  {"titles": "country", "propertyUrl": "schema:addressCountry"}]}}
                """);
        assertThat(link("clubs.csv").linked()).isEqualTo(1);
    }

    @Test
    void anOrderedListHasIrisAndNoBlankNodes() throws IOException {
        Files.writeString(folder.resolve("clubs.csv"), "city,country,steps\nBergen,Norway,b|a\n");
        Files.writeString(folder.resolve("clubs.csv-metadata.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "tableSchema": "clubs-schema.json"}
                """);
        Files.writeString(folder.resolve("clubs-schema.json"), """
                {"columns": [
                  {"titles": "city", "propertyUrl": "schema:addressLocality"},
                  {"titles": "country", "propertyUrl": "schema:addressCountry"},
                  {"titles": "steps", "separator": "|", "ordered": true}]}
                """);
        link("clubs.csv");
        Model model = model("clubs");
        String graph = Iris.dataset("clubs");
        Resource list =
                model.getResource(graph + "/row/1").getPropertyResourceValue(model.createProperty(graph + "/steps"));
        assertThat(list.getURI()).isEqualTo(graph + "/row/1/steps/1");
        assertThat(list.getProperty(RDF.first).getString()).isEqualTo("b");
        assertThat(list.getPropertyResourceValue(RDF.rest)
                        .getProperty(RDF.first)
                        .getString())
                .isEqualTo("a");
        assertThat(new KeptDataset(folder.resolve("datasets/clubs")).source().resolve("clubs-schema.json"))
                .exists();
    }

    @Test
    void aKeyThatIsNotUniqueIsToldAndItsRowsAreKept() throws IOException {
        Files.writeString(folder.resolve("clubs.csv"), "id,city,country\n1,Bergen,Norway\n1,Oslo,Norway\n");
        Files.writeString(folder.resolve("clubs.csv-metadata.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "dc:license": {"@id": "https://example.org/licence"},
                 "tableSchema": {"primaryKey": "id", "columns": [{"name": "id", "titles": "id"},
                  {"titles": "city", "propertyUrl": "schema:addressLocality"},
                  {"titles": "country", "propertyUrl": "schema:addressCountry"}]}}
                """);
        LinkReport report = link("clubs.csv");
        assertThat(report.linked()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(Problem::rendered)
                .containsExactly(
                        "clubs.csv:3: warning: the key 1 was in a row before; a primary key is that of one row [key-repeated]");
    }

    @Test
    void nothingIsFetchedForMetadata() throws IOException {
        Files.writeString(folder.resolve("clubs.csv"), "city\nBergen\n");
        Files.writeString(folder.resolve("clubs.csv-metadata.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "tableSchema": "https://example.org/schema.json"}
                """);
        assertThatThrownBy(() -> link("clubs.csv"))
                .hasMessageContaining("refers to https://example.org/schema.json, and nothing is fetched");
    }

    private LinkReport linkCase(String file) throws IOException {
        return link(OracleFolder.require("cases").resolve(file));
    }

    private LinkReport link(String file) throws IOException {
        return link(folder.resolve(file));
    }

    private LinkReport link(Path file) throws IOException {
        DatasetSource source = DatasetSource.open(file);
        KeptDataset target = new KeptDataset(folder.resolve("datasets").resolve(source.slug()));
        return DatasetLinker.link(source, target, Files.createTempDirectory(folder, "scratch"), LoadListener.NONE);
    }

    private Model model(String slug) {
        return RDFDataMgr.loadDataset(new KeptDataset(folder.resolve("datasets").resolve(slug))
                        .quads()
                        .toString())
                .getNamedModel(Iris.dataset(slug));
    }

    private List<String> values(String slug, String thing, String property) {
        return objects(model(slug), slug, thing, Iris.dataset(slug) + "/" + property);
    }

    private static List<String> objects(Model model, String slug, String thing, String property) {
        return model.getResource(Iris.dataset(slug) + "/" + thing)
                .listProperties(model.createProperty(property))
                .mapWith(statement -> statement.getObject())
                .mapWith(CsvwCasesTest::text)
                .toList();
    }

    private static String text(RDFNode node) {
        return node.isLiteral()
                ? node.asLiteral().getLexicalForm()
                : node.asResource().getURI();
    }
}
