package org.interculturalpractices.service.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interculturalpractices.service.BundledService.encode;
import static org.interculturalpractices.service.BundledService.query;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.interculturalpractices.service.BundledService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that the bounds, or Jena, could make wrong or short; and terms that no writer may print. */
class AnswersIT {

    private static final String BERGEN = "<id/city/no/bergen>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DESCRIBE <id/city/no/bergen>",
                "DESCRIBE ?city { ?city a <ontology#City> FILTER(?city = <id/city/no/bergen>) }",
                "DESCRIBE <id/city/no/bergen> { GRAPH ?g { ?s ?p ?o } }"
            })
    void describeSaysAllThatAResourceIsSubjectOf(String describe) {
        String counted = query("SELECT (COUNT(*) AS ?n) { %s ?p ?o }".formatted(BERGEN), "text/csv")
                .body();
        long statements =
                query(describe, "application/n-triples").body().lines().count();
        assertThat("n\r\n" + statements + "\r\n").isEqualTo(counted);
        assertThat(statements).isGreaterThan(5);
    }

    @Test
    void describeKeepsToTheGraphsOfTheQuery() {
        String links = "https://w3id.org/intercultural-practices/graph/links";
        String counted = query("SELECT (COUNT(*) AS ?n) FROM <%s> { %s ?p ?o }".formatted(links, BERGEN), "text/csv")
                .body();
        long statements = query("DESCRIBE %s FROM <%s>".formatted(BERGEN, links), "application/n-triples")
                .body()
                .lines()
                .count();
        assertThat("n\r\n" + statements + "\r\n").isEqualTo(counted);
        assertThat(statements).isPositive();
    }

    @Test
    void everyConditionOfHavingCounts() {
        assertThat(query(
                                "SELECT ?x { VALUES (?x ?y) { (1 1) (2 1) (2 2) (3 1) (3 2) (3 3) } } GROUP BY ?x"
                                        + " HAVING (COUNT(*) > 1) (COUNT(*) < 3)",
                                "text/csv")
                        .body())
                .isEqualTo("x\r\n2\r\n");
    }

    @Test
    void nothingBeforeAPatternIsNothing() {
        assertThat(query("SELECT (COUNT(*) AS ?n) { VALUES ?s {} ?s ?p ?o . ?o ?q ?r }", "text/csv")
                        .body())
                .isEqualTo("n\r\n0\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'a' + 'b' | ``",
                "1 + 2 | 3",
                "7 / 2 | 3.5",
                "2.5 * 4 | 10.0",
                "REPLACE('abcabc', '(b)', '[$1]') | a[b]ca[b]c",
                "REPLACE('aXbX', 'x', '-', 'i') | a-b-",
                "CONCAT('a', 'b', 'c') | abc",
                "REGEX('Bergen', '^b', 'i') | true",
                "STRAFTER('abc', 'b') | c",
                "STRBEFORE('abc', 'b') | a",
                "CONTAINS('abc', 'bc') | true",
                "UCASE('straße') | STRASSE",
                "LANG(STRLANG('a', 'en-GB')) | en-gb",
                "STRLANG('a', 'no tag') | ``",
                "STRDT('7', <http://www.w3.org/2001/XMLSchema#integer>) + 1 | 8",
                "IRI('a') | https://w3id.org/intercultural-practices/a",
                "<http://www.w3.org/2005/xpath-functions#round>(1.256, 2) | 1.26",
                "<http://www.w3.org/2005/xpath-functions#round>('NaN'^^<http://www.w3.org/2001/XMLSchema#double>, 2) | ``",
                "'P1D'^^<http://www.w3.org/2001/XMLSchema#dayTimeDuration> / 3.0 | ``",
                "<http://www.w3.org/2005/xpath-functions/math#pow>(2, 10) | 1024",
                "<http://www.w3.org/2005/xpath-functions/math#pow>(0, 5) | 0"
            })
    void expressionsHaveTheirValues(String expression, String value) {
        HttpResponse<String> answer = query("SELECT (%s AS ?x) {}".formatted(expression), "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().toLowerCase(Locale.ROOT)).isEqualTo("x\r\n" + value.toLowerCase(Locale.ROOT) + "\r\n");
    }

    @Test
    void aWrongNumberOfArgumentsIsAProblemOfTheQuery() {
        HttpResponse<String> answer = query("SELECT (<http://www.w3.org/2005/xpath-functions#abs>() AS ?x) {}", "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"})
    void aLanguageTagThatIsAStatementIsNotWritten(String format) {
        HttpResponse<String> answer = query(
                "CONSTRUCT { <a:s> <a:p> ?o } { BIND(STRLANG('x', 'en . <u:a> <u:b> <u:c> . #') AS ?o) }", format);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("u:a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/tab-separated-values", "application/sparql-results+xml"})
    void anIriThatIsAStatementIsNotWritten(String format) {
        HttpResponse<String> answer = query("SELECT ?o { BIND(IRI('http://a> <http://b') AS ?o) }", format);
        assertThat(answer.body()).doesNotContain("> <http://b");
    }

    @Test
    void parametersOfOtherServersAreNotEchoed() {
        HttpResponse<String> answer = BundledService.get()
                .get(
                        "/sparql?query=" + encode("ASK {}") + "&stylesheet=" + encode("http://evil.example/x.xsl")
                                + "&callback=" + encode("alert"),
                        "application/sparql-results+xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("evil", "alert", "xml-stylesheet");
        assertThat(BundledService.get()
                        .get("/sparql?callback=alert&query=" + encode("ASK {}"), "application/json")
                        .body())
                .startsWith("{");
    }

    @Test
    void tripleTermsAreNotForRdfXml() {
        String query = "CONSTRUCT { <a:s> <a:p> <<( <a:a> <a:b> 1 )>> } {}";
        assertThat(query(query, "application/rdf+xml").statusCode()).isEqualTo(422);
        assertThat(query(query, "application/n-triples").body()).contains("<<(");
    }

    @Test
    void spreadsheetsGetNoFormulas() {
        String rows = "SELECT ?x { VALUES ?x { '=HYPERLINK(1)' '@a' '-1+2' -5 'plain' } }";
        assertThat(BundledService.get()
                        .get("/sparql?format=spreadsheet&query=" + encode(rows), "*/*")
                        .body())
                .isEqualTo("x\r\n'=HYPERLINK(1)\r\n'@a\r\n'-1+2\r\n-5\r\nplain\r\n");
        assertThat(query(rows, "text/csv").body()).contains("\r\n=HYPERLINK(1)\r\n");
    }
}
