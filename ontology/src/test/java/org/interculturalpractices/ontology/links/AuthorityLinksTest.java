package org.interculturalpractices.ontology.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.SSSOM;
import org.junit.jupiter.api.Test;

class AuthorityLinksTest {

    private final PlacesAuthority places = PlacesAuthority.bundled();

    @Test
    void everyIdentifierIsTheOneOfTheAuthorityAndNoneIsMissing() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (CSVRecord row : rows("countries.csv")) {
            String country = Iris.country(row.get("iso2").toLowerCase(Locale.ROOT));
            expect(expected, country, OWL.sameAs.getURI(), AuthorityLinks.GEONAMES, row.get("geonames_id"), "/");
            expect(expected, country, OWL.sameAs.getURI(), AuthorityLinks.WIKIDATA, row.get("wikidata_qid"), "");
            expect(expected, country, SKOS.exactMatch.getURI(), "", row.get("eu_authority_uri"), "");
        }
        for (CSVRecord row : rows("places.csv")) {
            String city = Iris.city(row.get("iso2").toLowerCase(Locale.ROOT), row.get("slug"));
            String nuts = row.get("nuts3_2021");
            expect(expected, city, OWL.sameAs.getURI(), AuthorityLinks.GEONAMES, row.get("geonames_id"), "/");
            expect(expected, city, OWL.sameAs.getURI(), AuthorityLinks.WIKIDATA, row.get("wikidata_qid"), "");
            for (int length = 3; length <= nuts.length(); length++) {
                expect(expected, city, AuthorityLinks.WITHIN, AuthorityLinks.NUTS, nuts.substring(0, length), "");
            }
        }
        Set<String> given = new TreeSet<>();
        ofPlaces().forEach(link -> given.add(link.subject() + " " + link.predicate() + " " + link.object()));
        assertThat(given).isEqualTo(expected);
    }

    @Test
    void linksWhatTwoTablesAgreeOnWithMoreConfidence() {
        List<Mapping> cities = places.places().stream()
                .flatMap(place -> AuthorityLinks.of(place).stream())
                .filter(link -> link.object().startsWith(AuthorityLinks.WIKIDATA))
                .toList();
        assertThat(cities).filteredOn(link -> link.confidence() == 0.95).hasSizeGreaterThan(100);
        assertThat(cities).filteredOn(link -> link.confidence() == 0.8).hasSizeBetween(40, 60);
        assertThat(cities)
                .allSatisfy(link -> assertThat(link.justification()).isEqualTo(Justification.MAPPING_CHAINING));
    }

    @Test
    void linksThemesAndAreasToGoalsOfTheUnitedNations() {
        Model vocabulary = Ontology.vocabulary();
        List<Mapping> links = AuthorityLinks.ofConcepts();
        assertThat(links).allSatisfy(link -> {
            Resource concept = vocabulary.getResource(link.subject());
            assertThat(concept.hasProperty(RDF.type, ICP.Theme) || concept.hasProperty(RDF.type, ICP.PolicyArea))
                    .as(link.subject())
                    .isTrue();
            assertThat(Integer.parseInt(link.object().substring(AuthorityLinks.GOALS.length())))
                    .isBetween(1, 17);
            assertThat(link.comment()).isNotBlank();
        });
        assertThat(links.stream().map(Mapping::iri)).doesNotHaveDuplicates();
    }

    @Test
    void describesTheLinkAndWhatIsSaidOfIt() {
        Place oslo = places.places().stream()
                .filter(place -> place.slug().equals("oslo"))
                .findFirst()
                .orElseThrow();
        Mapping link = AuthorityLinks.of(oslo).getFirst();
        Model model = link.describe();
        Resource mapping = model.getResource(link.iri());
        assertThat(model.contains(
                        model.createResource(oslo.iri()),
                        OWL.sameAs,
                        model.createResource("https://sws.geonames.org/3143244/")))
                .isTrue();
        assertThat(mapping.getPropertyResourceValue(SSSOM.object).getURI()).endsWith("/3143244/");
        assertThat(mapping.getProperty(SSSOM.confidence).getDouble()).isEqualTo(1.0);
        assertThat(mapping.hasProperty(SSSOM.reviewerLabel)).isTrue();
        assertThat(mapping.getProperty(SSSOM.mappingDate).getString()).isEqualTo("2026-11-24");
    }

    private List<Mapping> ofPlaces() {
        List<Mapping> links = new ArrayList<>();
        places.countries().forEach(country -> links.addAll(AuthorityLinks.of(country)));
        places.places().forEach(place -> links.addAll(AuthorityLinks.of(place)));
        return links;
    }

    private static void expect(
            Set<String> expected, String subject, String predicate, String before, String identifier, String after) {
        if (!identifier.isEmpty()) {
            expected.add(subject + " " + predicate + " " + before + identifier + after);
        }
    }

    private static List<CSVRecord> rows(String file) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(OracleFolder.require("authority/" + file)))
                .getRecords();
    }
}
