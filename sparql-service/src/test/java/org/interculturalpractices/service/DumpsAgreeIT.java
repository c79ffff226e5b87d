package org.interculturalpractices.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every dump, downloaded over HTTP and read by the parser of another project (rapper of Raptor), holds exactly the statements that
 * the endpoint answers with. Sets are compared. Language tags are compared without case, because rapper changes theirs.
 */
class DumpsAgreeIT {

    @TempDir
    private static Path folder;

    private static Set<Quad> quads;

    @BeforeAll
    static void askTheEndpoint() {
        quads = new HashSet<>();
        QueryExecHTTP.service(BundledService.get().endpoint().toString())
                .query("SELECT ?g ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } }")
                .build()
                .select()
                .forEachRemaining(row ->
                        quads.add(Quad.create(row.get("g"), row.get("s"), row.get("p"), comparable(row.get("o")))));
    }

    @ParameterizedTest
    @CsvSource({"graph.nq.gz, nquads", "graph.trig.gz, trig"})
    void formatsWithGraphNamesHoldTheQuadsOfTheEndpoint(String file, String syntax) throws Exception {
        Set<Quad> found = new HashSet<>();
        parse(file, syntax, "nquads", Lang.NQUADS, found, new HashSet<>());
        assertSame(found, quads);
    }

    @ParameterizedTest
    @CsvSource({"graph.ttl.gz, turtle", "graph.nt.gz, ntriples", "graph.rdf.gz, rdfxml"})
    void otherFormatsHoldTheTriplesOfTheEndpoint(String file, String syntax) throws Exception {
        Set<Triple> found = new HashSet<>();
        parse(file, syntax, "ntriples", Lang.NTRIPLES, new HashSet<>(), found);
        Set<Triple> expected = new HashSet<>();
        quads.forEach(quad -> expected.add(quad.asTriple()));
        assertSame(found, expected);
    }

    private static <T> void assertSame(Set<T> found, Set<T> expected) {
        assertThat(expected).hasSizeGreaterThan(10_000);
        assertThat(expected.stream().filter(statement -> !found.contains(statement)))
                .as("missing")
                .isEmpty();
        assertThat(found.stream().filter(statement -> !expected.contains(statement)))
                .as("surplus")
                .isEmpty();
    }

    /** Downloads a file and has rapper turn it into lines. */
    private static void parse(String file, String syntax, String lines, Lang lang, Set<Quad> quads, Set<Triple> triples)
            throws IOException, InterruptedException {
        Path plain = download(file);
        OtherProgram.Output output = OtherProgram.run("rapper", "-q", "-i", syntax, "-o", lines, plain.toString());
        assertThat(output.errors()).isEmpty();
        assertThat(output.exitCode()).isZero();
        RDFParser.create()
                .source(new StringReader(output.text()))
                .lang(lang)
                .checking(false)
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        quads.add(Quad.create(
                                quad.getGraph(), quad.getSubject(), quad.getPredicate(), comparable(quad.getObject())));
                    }

                    @Override
                    public void triple(Triple triple) {
                        triples.add(Triple.create(
                                triple.getSubject(), triple.getPredicate(), comparable(triple.getObject())));
                    }
                });
    }

    private static Path download(String file) throws IOException, InterruptedException {
        URI uri = BundledService.get().uri("/dumps/latest/" + file);
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<InputStream> answer =
                    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            Path plain = folder.resolve(file.substring(0, file.length() - ".gz".length()));
            try (InputStream in = new GZIPInputStream(answer.body())) {
                Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
            }
            return plain;
        }
    }

    private static Node comparable(Node node) {
        return node.isLiteral() && !node.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralLang(
                        node.getLiteralLexicalForm(), node.getLiteralLanguage().toLowerCase(Locale.ROOT))
                : node;
    }
}
