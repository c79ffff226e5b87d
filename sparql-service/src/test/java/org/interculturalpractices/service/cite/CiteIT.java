package org.interculturalpractices.service.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.OtherProgram;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A citation leads back to the answer, and anyone can check that it is the same. */
class CiteIT {

    private static final Pattern TEXT = Pattern.compile("Intercultural Practices Graph, release ([0-9a-f]{12}) "
            + "\\((\\d{4}-\\d\\d-\\d\\d)\\)\\. Answer to a SPARQL query, SHA-256 ([0-9a-f]{64})\\. (\\S+)\n");

    private final RunningService service = BundledService.get();

    @TempDir
    private Path folder = Path.of("unset");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT ?p ?t { ?p a <ontology#Practice> ; <http://purl.org/dc/terms/title> ?t } | text/tab-separated-values",
                "SELECT ?p { ?p a <ontology#Practice> } ORDER BY DESC(?p) | text/tab-separated-values",
                "CONSTRUCT { ?p a <ontology#Practice> } WHERE { ?p a <ontology#Practice> } | application/n-triples"
            })
    void hashIsThatOfTheSortedLinesAtItsAddress(String query, String format) throws Exception {
        Matcher citation = TEXT.matcher(cite(query, "").body());
        assertThat(citation.matches()).isTrue();
        HttpResponse<String> answer = service.get(pathOf(citation.group(4)), format);
        assertThat(answer.headers().firstValue("Icp-Release").orElseThrow()).startsWith(citation.group(1));
        Path file = Files.writeString(folder.resolve("answer"), answer.body(), StandardCharsets.UTF_8);
        OtherProgram.Output sum = OtherProgram.run("sh", "-c", "LC_ALL=C sort " + file + " | sha256sum");
        assertThat(sum.text()).startsWith(citation.group(3));
    }

    @Test
    void hashDoesNotHangOnTheOrderOfRows() {
        String up =
                cite("SELECT ?p { ?p a <ontology#Practice> } ORDER BY ?p", "").body();
        String down = cite("SELECT ?p { ?p a <ontology#Practice> } ORDER BY DESC(?p)", "")
                .body();
        assertThat(hash(up)).isEqualTo(hash(down));
        assertThat(hash(up))
                .isNotEqualTo(
                        hash(cite("SELECT ?p { ?p a <ontology#City> }", "").body()));
    }

    @Test
    void bibtexAndCslSayTheSame() {
        String query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        String text = cite(query, "").body();
        HttpResponse<String> bibtex = cite(query, "&format=bibtex");
        assertThat(bibtex.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-bibtex");
        assertThat(bibtex.body()).startsWith("@misc{icp-").contains(hash(text), "\\%20");
        JsonNode csl =
                JsonMapper.shared().readTree(cite(query, "&format=csl").body()).get(0);
        assertThat(csl.path("type").asString()).isEqualTo("dataset");
        assertThat(csl.path("note").asString()).endsWith(hash(text));
        assertThat(text).contains(csl.path("URL").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (RAND() AS ?x) {}", "CONSTRUCT { [] a ?c } WHERE { ?s a ?c }"})
    void whatIsAnotherEachTimeCannotBeCited(String query) {
        HttpResponse<String> answer = cite(query, "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("problem/not-citable");
    }

    @Test
    void whatIsWrongIsAProblem() {
        assertThat(cite("SELECT", "").statusCode()).isEqualTo(400);
        assertThat(cite("ASK {}", "&format=word").statusCode()).isEqualTo(400);
        assertThat(cite("ASK {}", "&release=00000000").statusCode()).isEqualTo(404);
        assertThat(service.get("/cite", "*/*").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> cite(String query, String more) {
        return service.get("/cite?query=" + encode(query) + more, "*/*");
    }

    private static String hash(String text) {
        Matcher citation = TEXT.matcher(text);
        assertThat(citation.matches()).as(text).isTrue();
        return citation.group(3);
    }

    private static String pathOf(String url) {
        URI uri = URI.create(url);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
