package org.interculturalpractices.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.assertj.core.api.ThrowingConsumer;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the programme's listing page and the bundled catalogue must both give, asked of the store by SPARQL. */
class CatalogueFactsTest {

    private static final List<String> FACTS = """
            Krijimi i kushteve                    | sq | ie | none       | 2020 | none | ongoing | equality-data
            Arritja në një pikë                   | sq | no | oslo       | 2022 | 2022 | dated   | equality-data discrimination
            Barazia territoriale                  | sq | ca | montreal   | 2020 | 2020 | dated   | equality-data
            Integration project for newly arrived | en | no | bergen     | 2019 | 2023 | bounded | refugees urban-gardening
            Everyone different                    | en | gb | calderdale | 2022 | 2022 | dated   | social-cohesion
            Botkyrka: Anti-Rumour                 | en | se | botkyrka   | 2016 | none | ongoing | anti-rumour-work
            Collaborating to change local food    | en | it | milan      | 2019 | none | ongoing | food-systems circular-economy
            Erlangen: Digital inclusion           | en | de | erlangen   | 2020 | 2020 | dated   | digital-inclusion covid-19
            Utilising waste land                  | en | gb | calderdale | 2022 | 2022 | dated   | employment urban-gardening
            Salisbury’s Intercultural Strategic   | en | au | salisbury  | 2017 | none | ongoing | intercultural-strategy
            """.lines().toList();

    private static final String PRACTICES = """
            SELECT ?title (lang(?title) AS ?titleLanguage) ?country ?city ?start ?end ?status
                   (GROUP_CONCAT(DISTINCT ?theme; separator=" ") AS ?themes) (GROUP_CONCAT(DISTINCT ?tag; separator=" ") AS ?languages)
            WHERE {
              ?practice a icp:Practice ; dct:title ?title ; dct:language ?tag ; icp:country ?country ; icp:periodStatus ?status .
              OPTIONAL { ?practice icp:city ?city }
              OPTIONAL { ?practice icp:startYear ?start }
              OPTIONAL { ?practice icp:endYear ?end }
              OPTIONAL { ?practice icp:theme ?theme }
            } GROUP BY ?practice ?title ?country ?city ?start ?end ?status
            """;

    @TempDir
    private Path data;

    @Test
    void bundledCatalogueGivesTheFacts() {
        assertFacts(BundledFolder.result());
    }

    @Test
    void listingPageOfTheProgrammeGivesTheFacts() {
        assertFacts(CatalogueLoader.load(Pages.load(data, OracleFolder.require(Pages.PROGRAMME)), LoadListener.NONE));
    }

    @Test
    void storeHoldsTheQuadsOfTheCanonicalFileToTheLetter() {
        ReleaseFolder release = BundledFolder.release();
        DatasetGraph file = DatasetGraphFactory.create();
        RDFDataMgr.read(file, release.graph().toString());
        try (ReleaseStore store = new ReleaseStore(release)) {
            assertThat(new HashSet<>(store.quads())).isEqualTo(file.stream().collect(Collectors.toSet()));
        }
    }

    private static void assertFacts(LoadResult result) {
        assertThat(result.report().accepted()).isEqualTo(10);
        assertThat(result.report().rejected()).isZero();
        try (ReleaseStore store = new ReleaseStore(result.release())) {
            List<Map<String, String>> practices = store.select(PRACTICES);
            assertThat(practices).hasSize(10);
            FACTS.forEach(fact -> assertFact(practices, fact));
            assertCitiesCarryTheirIdentifiers(store);
            assertEveryPracticeIsExplained(store);
        }
    }

    private static void assertFact(List<Map<String, String>> practices, String fact) {
        String[] cells = Arrays.stream(fact.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        Map<String, String> practice = practices.stream()
                .filter(row -> row.get("title").startsWith(cells[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no practice has a title that begins with " + cells[0]));
        assertThat(practice).as(fact).satisfies(row -> {
            assertThat(row.get("titleLanguage")).isEqualTo(cells[1]);
            assertThat(row.get("languages")).isEqualTo(cells[1]);
            assertThat(row.get("country")).isEqualTo(cells[2]);
            assertThat(row.getOrDefault("city", "none")).isEqualTo(cells[3]);
            assertThat(row.getOrDefault("start", "none")).isEqualTo(cells[4]);
            assertThat(row.getOrDefault("end", "none")).isEqualTo(cells[5]);
            assertThat(row.get("status")).isEqualTo(cells[6]);
            assertThat(Stream.of(row.get("themes").split(" ")).map(iri -> iri.substring(iri.lastIndexOf('/') + 1)))
                    .contains(cells[7].split(" "));
        });
    }

    private static void assertCitiesCarryTheirIdentifiers(ReleaseStore store) {
        assertThat(store.select("""
                SELECT ?city (GROUP_CONCAT(STR(?same); separator=" ") AS ?links) ?nuts WHERE {
                  { SELECT DISTINCT ?city WHERE { ?practice icp:city ?city } }
                  OPTIONAL { ?city owl:sameAs ?same }
                  OPTIONAL { ?city icp:nuts3 ?nuts }
                } GROUP BY ?city ?nuts
                """))
                .satisfiesExactlyInAnyOrder(
                        city("oslo", "NO081", "geonames.org/3143244/", "entity/Q585"),
                        city("bergen", "NO0A2", "geonames.org/3161732/", "entity/Q26793"),
                        city("milan", "ITC4C", "geonames.org/3173435/", "entity/Q490"),
                        city("erlangen", "DE252", "geonames.org/2929567/", "entity/Q3126"),
                        city("montreal", null, "geonames.org/6077243/", "entity/Q340"),
                        city("calderdale", "UKE44", "geonames.org/3333137/"),
                        city("botkyrka", "SE110", "geonames.org/2720114/"),
                        city("salisbury", null, "geonames.org/7839458/"));
    }

    private static ThrowingConsumer<Map<String, String>> city(String slug, @Nullable String nuts3, String... links) {
        return row -> {
            assertThat(row.get("city")).isEqualTo(slug);
            assertThat(row.get("nuts")).isEqualTo(nuts3);
            assertThat(row.get("links").split(" ")).hasSize(links.length);
            assertThat(row.get("links")).contains(links);
        };
    }

    private static void assertEveryPracticeIsExplained(ReleaseStore store) {
        assertThat(store.value("""
                SELECT (COUNT(DISTINCT ?practice) AS ?n) WHERE {
                  ?practice a icp:Practice ; prov:wasDerivedFrom ?record .
                  ?record dct:isPartOf ?document ; icp:firstLine ?first ; icp:headingLine ?heading ;
                          icp:placeResolution/icp:resolutionRule icp:countryName .
                }""")).isEqualTo("10");
        assertThat(store.select("""
                SELECT ?curator ?reason WHERE {
                  ?assignment icp:assignedTheme <https://w3id.org/intercultural-practices/id/theme/circular-economy> ;
                    icp:method icp:curated ; icp:curator ?curator ; icp:reason ?reason }"""))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reason")).isNotBlank());
    }
}
