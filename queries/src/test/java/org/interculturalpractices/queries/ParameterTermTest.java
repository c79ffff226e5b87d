package org.interculturalpractices.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.interculturalpractices.ontology.Iris;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterTermTest {

    @ParameterizedTest
    @CsvSource({
        "THEME, refugees, theme/refugees",
        "THEME, theme/refugees, theme/refugees",
        "THEME, Refugees, theme/refugees",
        "THEME, https://w3id.org/intercultural-practices/id/theme/covid-19, theme/covid-19",
        "THEME, <https://w3id.org/intercultural-practices/id/theme/covid-19>, theme/covid-19",
        "CITY, no/bergen, city/no/bergen",
        "CITY, city/no/bergen, city/no/bergen",
        "COUNTRY, country/no, country/no",
        "POLICY_AREA, public-space, policy-area/public-space",
        "PERIOD_STATUS, ongoing, period-status/ongoing"
    })
    void readsTheShortNamesOfThings(EntityClass entityClass, String value, String path) {
        assertThat(ParameterTerm.of(of(entityClass), value).getURI()).isEqualTo(Iris.BASE + "id/" + path);
    }

    @ParameterizedTest
    @CsvSource({
        "THEME, country/no",
        "THEME, https://w3id.org/intercultural-practices/id/country/no",
        "THEME, https://example.org/theme/refugees",
        "THEME, two words",
        "THEME, ../theme/refugees",
        "THEME, ''",
        "CITY, bergen",
        "CITY, no/bergen/x",
        "COUNTRY, nor"
    })
    void refusesOtherThings(EntityClass entityClass, String value) {
        assertRefused(of(entityClass), value);
    }

    @ParameterizedTest
    @CsvSource({
        "IRI, https://example.org/a, <https://example.org/a>",
        "IRI, icp:Practice, <https://w3id.org/intercultural-practices/ontology#Practice>",
        "IRI, city/no/oslo, <https://w3id.org/intercultural-practices/id/city/no/oslo>",
        "STRING, ' a b ', '\"a b\"'",
        "INTEGER, +7, 7",
        "INTEGER, -12, -12",
        "DECIMAL, 59.91, 59.91",
        "DECIMAL, 5, '\"5\"^^<http://www.w3.org/2001/XMLSchema#decimal>'",
        "DECIMAL, -.5, -0.5",
        "YEAR, 2020, '\"2020\"^^<http://www.w3.org/2001/XMLSchema#gYear>'",
        "LANGUAGE, EN, '\"en\"'",
        "LANGUAGE, zh-hant, '\"zh-Hant\"'",
        "COUNTRY, NO, <https://w3id.org/intercultural-practices/id/country/no>",
        "COUNTRY, country/no, <https://w3id.org/intercultural-practices/id/country/no>"
    })
    void makesATermOfItsType(ParameterType type, String value, String term) {
        assertThat(ParameterTerm.of(of(type), value)).isEqualTo(NodeFactoryExtra.parseNode(term));
    }

    @ParameterizedTest
    @CsvSource({
        "IRI, refugees",
        "IRI, javascript:alert(1)",
        "IRI, 'https://example.org/a b'",
        "IRI, https://example.org/>",
        "IRI, file:///etc/passwd",
        "INTEGER, 1.5",
        "INTEGER, 1e3",
        "INTEGER, 9999999999999999999",
        "DECIMAL, NaN",
        "DECIMAL, 1e5",
        "DECIMAL, '1,5'",
        "DECIMAL, .",
        "YEAR, 20",
        "YEAR, 2020-01",
        "YEAR, ٢٠٢٠",
        "LANGUAGE, e",
        "LANGUAGE, en_GB",
        "LANGUAGE, '*'",
        "COUNTRY, Norway",
        "COUNTRY, city/no/oslo"
    })
    void refusesWhatIsNotOfItsType(ParameterType type, String value) {
        assertRefused(of(type), value);
    }

    @ParameterizedTest
    @EnumSource(ParameterType.class)
    void refusesAnEmptyOrEndlessValueOfAnyType(ParameterType type) {
        assertRefused(of(type), "");
        assertRefused(of(type), "1".repeat(1_001));
    }

    @Test
    void bringsTextIntoNormalFormAndRefusesControlCharacters() {
        assertThat(ParameterTerm.of(of(ParameterType.STRING), "e\u0308").getLiteralLexicalForm())
                .isEqualTo("ë");
        assertRefused(of(ParameterType.STRING), "a\u0000b");
        assertRefused(of(ParameterType.STRING), "a\ud800b");
    }

    @Test
    void keepsToTheRange() {
        Parameter parameter = parameter(ParameterType.DECIMAL, Optional.empty(), List.of(), "-90", "90");
        Node term = ParameterTerm.of(parameter, "90");
        assertThat(term.getLiteralLexicalForm()).isEqualTo("90");
        assertThatThrownBy(() -> ParameterTerm.of(parameter, "90.1"))
                .hasMessage("The parameter 'x' cannot be '90.1': give a number such as 59.91 from -90 to 90.");
        assertRefused(parameter, "-90.01");
    }

    @Test
    void keepsToTheAllowedValues() {
        Parameter parameter = parameter(ParameterType.STRING, Optional.empty(), List.of("all", "some"), null, null);
        assertThat(ParameterTerm.of(parameter, "some").getLiteralLexicalForm()).isEqualTo("some");
        assertThatThrownBy(() -> ParameterTerm.of(parameter, "none")).hasMessageContaining("give one of all, some.");
    }

    private static void assertRefused(Parameter parameter, String value) {
        assertThatThrownBy(() -> ParameterTerm.of(parameter, value))
                .isInstanceOf(QueryException.class)
                .extracting(thrown -> ((QueryException) thrown).code())
                .isEqualTo(QueryException.Code.BAD_VALUE);
    }

    private static Parameter of(ParameterType type) {
        return parameter(type, Optional.empty(), List.of(), null, null);
    }

    private static Parameter of(EntityClass entityClass) {
        return parameter(ParameterType.IRI, Optional.of(entityClass), List.of(), null, null);
    }

    private static Parameter parameter(
            ParameterType type,
            Optional<EntityClass> entityClass,
            List<String> allowed,
            @Nullable String minimum,
            @Nullable String maximum) {
        return new Parameter(
                "x",
                type,
                entityClass,
                LocalisedText.english("A parameter."),
                List.of(),
                true,
                false,
                allowed,
                minimum == null ? null : new BigDecimal(minimum),
                maximum == null ? null : new BigDecimal(maximum));
    }
}
