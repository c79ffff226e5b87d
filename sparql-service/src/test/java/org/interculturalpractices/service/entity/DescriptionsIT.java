package org.interculturalpractices.service.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.EndpointQuads;
import org.interculturalpractices.service.RunningService;
import org.interculturalpractices.service.document.DocumentFormat;
import org.interculturalpractices.service.release.SmallListing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every IRI that the graph publishes under its base, opened in every format, says what the endpoint says of it. */
class DescriptionsIT {

    private static final Pattern NEXT = Pattern.compile("<(\\?page=\\d+)>; rel=\"next\"");

    private static DatasetGraph quads = DatasetGraphFactory.empty();
    private static Set<String> documents = Set.of();
    private static Set<Triple> triples = Set.of();
    private static final Map<String, Set<Triple>> SAID_OF = new HashMap<>();
    private static final Map<String, Set<Triple>> POINTING_AT = new HashMap<>();

    private final RunningService service = BundledService.get();

    @BeforeAll
    static void askTheEndpoint() {
        quads = EndpointQuads.of(BundledService.get());
        documents = EndpointQuads.documents(quads);
        triples = triples(quads);
        for (Triple triple : triples) {
            String subject = triple.getSubject().getURI();
            add(SAID_OF, subject, triple);
            if (subject.matches(Iris.BASE + "(ontology|shapes)#.*")) {
                add(SAID_OF, subject.substring(0, subject.indexOf('#')), triple);
            }
            if (triple.getObject().isURI()) {
                add(POINTING_AT, triple.getObject().getURI(), triple);
            }
        }
        assertThat(documents).hasSizeGreaterThan(600);
    }

    @Test
    void aDocumentStatesNoLicenceWhereASourceStatesNone(@TempDir Path folder) throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        SmallListing.loaded(data, 1);
        String practice = "/data/id/practice/neighbours-who-garden-together-part-1-of-the-project.ttl";
        try (RunningService service = RunningService.on(data.path())) {
            HttpResponse<String> answer = service.get(practice, "text/turtle");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("dct:license");
            assertThat(service.get("/data/id/theme/refugees.ttl", "text/turtle").body())
                    .doesNotContain("dct:license");
            assertThat(service.get("/data/id/place-type/region.ttl", "text/turtle")
                            .body())
                    .contains("dct:license");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DocumentFormat.class, mode = Mode.EXCLUDE, names = "HTML")
    void everyIriSaysWhatTheEndpointSays(DocumentFormat format) {
        for (String iri : documents) {
            URI document = redirected(iri, format);
            Set<Triple> inbound = new HashSet<>();
            Set<Triple> about = new HashSet<>();
            for (URI page = document; page != null; ) {
                HttpResponse<String> answer = get(page, "*/*");
                assertThat(answer.statusCode()).as(page.toString()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(format.mediaType());
                DatasetGraph said = parse(answer, format, page);
                requireTrue(said, iri, format);
                about.addAll(select(said, triple -> isAbout(triple.getSubject(), iri)));
                inbound.addAll(select(said, triple -> isInbound(triple, iri)));
                page = next(answer, page);
            }
            assertThat(about).as("what is said of " + iri).isEqualTo(SAID_OF.getOrDefault(iri, Set.of()));
            if (!document.getPath().matches("/data/(ontology|shapes)\\..*")) {
                assertThat(inbound).as("what points at " + iri).isEqualTo(POINTING_AT.getOrDefault(iri, Set.of()));
            }
        }
    }

    /** Where the thing leads for a format, by Accept and by suffix alike. */
    private URI redirected(String iri, DocumentFormat format) {
        URI thing = service.uri("/" + iri.substring(Iris.BASE.length()));
        HttpResponse<String> byAccept = get(thing, format.mediaType());
        assertThat(byAccept.statusCode()).as(iri).isEqualTo(303);
        assertThat(byAccept.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
        URI location = thing.resolve(byAccept.headers().firstValue("Location").orElseThrow());
        if (!iri.matches(".*/ontology/[0-9.]+")) {
            HttpResponse<String> bySuffix = get(URI.create(thing + "." + format.extension()), "text/html");
            assertThat(bySuffix.statusCode()).as(iri).isEqualTo(303);
            assertThat(thing.resolve(bySuffix.headers().firstValue("Location").orElseThrow()))
                    .isEqualTo(location);
        }
        return location;
    }

    /** Nothing is said that the endpoint does not say, but of the document itself; N-Quads names the right graphs. */
    private static void requireTrue(DatasetGraph said, String iri, DocumentFormat format) {
        assertThat(Iter.toList(said.find()).stream()
                        .filter(quad -> !isDocument(quad.getSubject()))
                        .filter(quad -> format == DocumentFormat.N_QUADS
                                ? !quads.contains(quad)
                                : !triples.contains(quad.asTriple())))
                .as("said of " + iri + " and not by the endpoint")
                .isEmpty();
        assertThat(Iter.toList(said.find()).stream().map(Quad::getPredicate).map(Node::getURI))
                .contains("http://xmlns.com/foaf/0.1/primaryTopic", "http://rdfs.org/ns/void#inDataset");
    }

    private static void add(Map<String, Set<Triple>> index, String iri, Triple triple) {
        index.computeIfAbsent(iri, key -> new HashSet<>()).add(triple);
    }

    private static boolean isAbout(Node subject, String iri) {
        return subject.getURI().equals(iri)
                || (iri.matches(".*/(ontology|shapes)") && subject.getURI().startsWith(iri + "#"));
    }

    private static boolean isInbound(Triple triple, String iri) {
        return triple.getObject().equals(node(iri)) && !isDocument(triple.getSubject());
    }

    /** Whether the statements of a node are those of a document about itself. */
    private static boolean isDocument(Node node) {
        return node.getURI().startsWith(Iris.BASE + "data/");
    }

    private static URI next(HttpResponse<String> answer, URI page) {
        return answer.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> page.resolve(page.getPath() + link.group(1)))
                .findFirst()
                .orElse(null);
    }

    private static DatasetGraph parse(HttpResponse<String> answer, DocumentFormat format, URI base) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(format.mediaType()))
                .base(base.toString())
                .parse(read);
        return read;
    }

    private static Set<Triple> select(DatasetGraph from, Predicate<Triple> condition) {
        Set<Triple> selected = new HashSet<>();
        triples(from).stream().filter(condition).forEach(selected::add);
        return selected;
    }

    private static Set<Triple> triples(DatasetGraph from) {
        Set<Triple> all = new HashSet<>();
        Stream<Quad> stream = Iter.asStream(from.find());
        stream.map(Quad::asTriple).forEach(all::add);
        return all;
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    private HttpResponse<String> get(URI uri, String accept) {
        return service.send(HttpRequest.newBuilder(uri).header("Accept", accept).build());
    }
}
