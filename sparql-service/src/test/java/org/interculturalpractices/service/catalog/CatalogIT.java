package org.interculturalpractices.service.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.interculturalpractices.service.BundledService;
import org.interculturalpractices.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue record as a portal harvests it. */
class CatalogIT {

    private final RunningService service = BundledService.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modular/shapes.ttl",
                "modular/range.ttl",
                "modular/mdr-vocabularies.shape.ttl",
                "modular/deprecateduris.ttl",
                "dcat-ap-SHACL.ttl"
            })
    void theOfficialShapesFindNoViolationInWhatIsServed(String file) {
        Path official = OracleFolder.require("conformance/dcat-ap-3.0.1");
        Model parts = RDFDataMgr.loadModel(official.resolve(file).toString());
        if (!file.startsWith("modular/")) {
            RDFDataMgr.read(parts, official.resolve("ranges.ttl").toString());
        }
        Property property = parts.createProperty(SHACL.property.getURI());
        // The published file names property shapes that it does not define.
        parts.listStatements(null, property, (RDFNode) null).toList().stream()
                .filter(statement -> !statement.getResource().hasProperty(parts.createProperty(SHACL.path.getURI())))
                .forEach(parts::remove);
        assertThat(
                        ShaclValidator.get()
                                .validate(Shapes.parse(parts.getGraph()), record().getGraph())
                                .getEntries()
                                .stream()
                                .filter(entry -> entry.severity().equals(Severity.Violation))
                                .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message()))
                .isEmpty();
    }

    @Test
    void itsAddressesAreThoseOfThisServiceAndOpen() {
        Model record = record();
        String here = service.uri("/").toString();
        record.listObjectsOfProperty(DCAT.downloadURL)
                .forEach(address -> assertThat(address.asResource().getURI()).startsWith(here + "dumps/"));
        Resource endpoint = record.getResource(Iris.BASE + "catalog#sparql")
                .getRequiredProperty(DCAT.endpointURL)
                .getResource();
        assertThat(endpoint.getURI()).isEqualTo(service.endpoint().toString());
        assertThat(record.listSubjectsWithProperty(
                                record.createProperty("http://www.w3.org/ns/sparql-service-description#endpoint"))
                        .toList())
                .as("the service description")
                .hasSize(1);
    }

    @Test
    void itHasTheTimesOfTheLog() {
        Resource dataset = record().listSubjectsWithProperty(DCTerms.identifier).next();
        assertThat(dataset.getURI()).startsWith(Iris.BASE + "releases/");
        assertThat(dataset.getRequiredProperty(DCTerms.issued).getString()).endsWith("Z");
    }

    @ParameterizedTest
    @CsvSource({
        "/catalog, text/turtle",
        "/catalog, application/ld+json",
        "/catalog, application/rdf+xml",
        "/catalog, application/n-triples",
        "/catalog, application/n-quads"
    })
    void everyFormatSaysTheSame(String path, String mediaType) {
        HttpResponse<String> answer = service.get(path, mediaType);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        Model read = ModelFactory.createDefaultModel();
        Lang lang = RDFLanguages.contentTypeToLang(mediaType);
        RDFParser.fromString(answer.body(), lang).parse(read.getGraph());
        assertThat(read.isIsomorphicWith(record())).isTrue();
    }

    @Test
    void theWellKnownAddressLeadsThere() {
        HttpResponse<String> answer = service.get("/.well-known/void", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/catalog");
    }

    @Test
    void theReleaseIsALandingPageWithSignposts() {
        String release = service.get("/catalog", "*/*")
                .headers()
                .firstValue("Icp-Release")
                .orElseThrow();
        HttpResponse<String> page = service.get("/releases/" + release, "text/html");
        assertThat(page.headers().allValues("Link"))
                .contains(
                        "<" + Iris.BASE + "releases/" + release + ">; rel=\"cite-as\"",
                        "<https://schema.org/Dataset>; rel=\"type\"",
                        "</releases/" + release + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"",
                        "</dumps/" + release + "/table/practices.csv>; rel=\"item\"; type=\"text/csv\"");
        assertThat(page.body()).contains("application/ld+json", "\"@type\":\"Dataset\"");
    }

    private Model record() {
        Model record = ModelFactory.createDefaultModel();
        RDFParser.fromString(service.get("/catalog.ttl", "*/*").body(), Lang.TURTLE)
                .parse(record);
        return record;
    }
}
