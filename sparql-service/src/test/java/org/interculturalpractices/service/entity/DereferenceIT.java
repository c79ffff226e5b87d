package org.interculturalpractices.service.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the IRI of a thing to its documents, and what their headers say. */
class DereferenceIT {

    private static final String OSLO = "/id/city/no/oslo";

    private final RunningService service = BundledService.get();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | /page/id/city/no/oslo",
                "*/* | /page/id/city/no/oslo",
                "text/turtle | /data/id/city/no/oslo.ttl",
                "text/html;q=0.5, text/turtle;q=0.9 | /data/id/city/no/oslo.ttl",
                "application/ld+json, text/turtle;q=0.1 | /data/id/city/no/oslo.jsonld",
                "application/json | /data/id/city/no/oslo.jsonld",
                "application/rdf+xml | /data/id/city/no/oslo.rdf",
                "application/n-triples | /data/id/city/no/oslo.nt",
                "application/n-quads | /data/id/city/no/oslo.nq",
                "text/html;q=0, */*;q=0.1 | /data/id/city/no/oslo.ttl"
            })
    void theClientsWeightsDecide(String accept, String document) {
        HttpResponse<String> answer = service.get(OSLO, accept);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(document);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
    }

    @Test
    void aClientThatAcceptsNoneHearsOfAll() {
        HttpResponse<String> answer = service.get(OSLO, "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        for (DocumentFormatName name : DocumentFormatName.values()) {
            assertThat(answer.body()).contains(name.mediaType);
        }
        assertThat(service.get("/catalog", "image/png").statusCode()).isEqualTo(406);
        assertThat(service.get("/data" + OSLO, "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void aBrowserThatOpensTheAddressOfDataIsLedToThePage() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (String address : List.of("/data" + OSLO, "/data" + OSLO + ".html")) {
            assertThat(service.get(address, browser).headers().firstValue("Location"))
                    .hasValue("/page" + OSLO);
        }
        assertThat(service.get("/data" + OSLO, "*/*").headers().firstValue("Content-Type"))
                .hasValue("text/turtle;charset=utf-8");
    }

    /** What the documentation promises. */
    private enum DocumentFormatName {
        HTML("text/html"),
        TURTLE("text/turtle"),
        JSON_LD("application/ld+json"),
        N_TRIPLES("application/n-triples"),
        RDF_XML("application/rdf+xml"),
        N_QUADS("application/n-quads");

        private final String mediaType;

        DocumentFormatName(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/city/no/nosuch",
                "/id/city/no/oslo/",
                "/id/",
                "/id/practice/nosuch.ttl",
                "/page/id/city/no/nosuch",
                "/data/id/city/no/nosuch.ttl",
                "/page/id/city/no/oslo.ttl",
                "/graph/nosuch",
                "/ontology/9.9.9",
                "/releases/00000000",
                "/releases/00000000/diff/11111111",
                "/data/id/city/no/oslo.ttl?page=2",
                "/page/id/city/no/oslo?inbound=2",
                "/page/id/city/no/oslo?page=2",
                "/practices?page=2",
                "/problem/nosuch"
            })
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> answer = service.get(path, "*/*");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=1001", "page=x"})
    void aPageThatIsNoNumberIsABadRequest(String parameter) {
        assertThat(service.get("/data/id/city/no/oslo.ttl?" + parameter, "*/*").statusCode())
                .isEqualTo(400);
    }

    @Test
    void headersLeadFromTheThingToEverythingElse() {
        List<String> ofPage = service.get("/page" + OSLO, "text/html").headers().allValues("Link");
        assertThat(ofPage)
                .contains(
                        "<" + Iris.BASE + "id/city/no/oslo>; rel=\"cite-as\"",
                        "<https://schema.org/AboutPage>; rel=\"type\"",
                        "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"",
                        "</data/id/city/no/oslo.ttl>; rel=\"describedby\"; type=\"text/turtle\"")
                .anyMatch(link -> link.contains("/releases/") && link.contains("rel=\"collection\""));
        List<String> ofData =
                service.get("/data" + OSLO + ".ttl", "*/*").headers().allValues("Link");
        assertThat(ofData)
                .contains(
                        "<" + Iris.BASE + "id/city/no/oslo>; rel=\"describes\"",
                        "</page/id/city/no/oslo>; rel=\"alternate\"; type=\"text/html\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/id/city/no/oslo", "/data/id/city/no/oslo.ttl", "/catalog", "/catalog.ttl", "/"})
    void whoHasItGetsItOnce(String path) {
        HttpResponse<String> first = service.get(path, "text/html,*/*;q=0.1");
        assertThat(first.statusCode()).isEqualTo(200);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        HttpResponse<String> second = service.send(HttpRequest.newBuilder(service.uri(path))
                .header("Accept", "text/html,*/*;q=0.1")
                .header("If-None-Match", tag)
                .build());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void pagesSpeakTheLanguageOfTheVisitor() {
        Document byHeader = page("/page/id/country/no", "fr-CH, fr;q=0.9, en;q=0.1");
        assertThat(byHeader.select("html").attr("lang")).isEqualTo("fr");
        assertThat(byHeader.select("h1").text()).isEqualTo("Norvège");
        Document byParameter = page("/page/id/country/no?lang=en", "fr");
        assertThat(byParameter.select("h1").text()).isEqualTo("Norway");
        assertThat(byParameter.select("header nav a").eachAttr("href"))
                .allMatch(href -> href.contains("lang=") || !href.startsWith("/"));
        assertThat(page("/page/id/country/no", "tlh").select("html").attr("lang"))
                .isEqualTo("en");
        assertThat(page("/page/id/country/no?lang=tlh", "fr").select("html").attr("lang"))
                .isEqualTo("fr");
    }

    @Test
    void aPracticeSaysWhyItHasItsThemesAndWhoseWordsTheseAre() {
        Document page = page("/page/id/practice/arritja-ne-nje-pike-nga-e-cila-do-te-ndermerrte-veprime-ne-oslo", "en");
        assertThat(page.select("h1").attr("lang")).isEqualTo("sq");
        assertThat(page.select(".trail a").eachText()).containsExactly("Home", "Practices");
        assertThat(page.select("ul.evidence li")).hasSize(2);
        assertThat(page.select("ul.evidence li").text()).contains("equality data", "the words", "confidence");
        assertThat(page.select("aside").text()).contains("Oslo", "Norway", "2022");
        assertThat(page.text()).contains("Heading line, verbatim", "Licence", "Cite and reuse");
        assertThat(page.select("section.record a[type]").eachText())
                .containsExactly("Turtle", "JSON-LD", "N-Triples", "RDF/XML", "N-Quads");
    }

    @Test
    void aPlaceLeadsToItselfInOtherAuthorities() {
        Document page = page("/page" + OSLO, "en");
        assertThat(page.select("aside a").eachText()).contains("GeoNames", "Wikidata");
        assertThat(page.select("aside").text()).contains("NUTS 2021");
        assertThat(page("/page/id/country/no", "en").select("aside a").eachText())
                .contains("EU country authority");
    }

    private Document page(String path, String language) {
        return Jsoup.parse(service.send(HttpRequest.newBuilder(service.uri(path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", language)
                        .build())
                .body());
    }
}
