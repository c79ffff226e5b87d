package org.interculturalpractices.loader.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interculturalpractices.loader.reconcile.Candidate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceCandidatesTest {

    private static PlaceCandidates candidates;

    @BeforeAll
    static void index() {
        candidates = PlaceCandidates.bundled();
    }

    @AfterAll
    static void close() {
        candidates.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Berln                 | de | city/de/berlin           | true
            Bergenn               | no | city/no/bergen           | true
            Reykjavikk            | is | city/is/reykjavik        | true
            City of Bergen        | no | city/no/bergen           | true
            Bergen kommune        | no | city/no/bergen           | true
            Malmö stad            | se | city/se/malmo            | true
            Ville d'Oslo          | no | city/no/oslo             | true
            Comune di Torino      | it | city/it/turin            | true
            Göteborgs stad        | se | city/se/goteborg       | true
            Köln/Cologne          | de | city/de/koln             | true
            Oslo (NO)             | no | city/no/oslo             | true
            Bergen, Norway        | no | city/no/bergen           | true
            Berlin Neukoln        | de | city/de/berlin-neukoelln | -
            Neukölln (Berlin)     | de | city/de/berlin-neukoelln | -
            London-Lewisham       | gb | city/gb/lewisham         | -
            London – Lewisham     | gb | city/gb/lewisham         | -
            Lewisham, London      | -  | city/gb/lewisham         | false
            London Borough of Lewisham | gb | city/gb/lewisham    | -
            Berln                 | -  | city/de/berlin           | false
            Paris                 | -  | city/fr/paris            | false
            """)
    void aNameHasThePlaceThatIsMeantFirst(String name, String iso2, String id, Boolean proposed) {
        List<Candidate> found = candidates.cities(name, iso2);
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().entity().id()).isEqualTo(id);
        if (proposed != null) {
            assertThat(PlaceCandidates.proposed(found).isPresent()).isEqualTo(proposed);
        }
    }

    @Test
    void theCityOfABoroughIsTheSecondCandidate() {
        assertThat(candidates.cities("London-Lewisham", "gb"))
                .extracting(candidate -> candidate.entity().id())
                .startsWith("city/gb/lewisham", "city/gb/london");
    }
}
