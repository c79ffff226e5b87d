package org.interculturalpractices.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A wrong setting is one line: its name as the operator wrote it, its value, and what is right. */
class SettingsCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ICP_QUERY_TIMEOUT     | banana            | give a time with its unit",
                "ICP_QUERY_TIMEOUT     | 2h                | 60 seconds",
                "ICP_MAX_QUERY_TOKENS  | -1                | greater than or equal to 100",
                "ICP_MAX_QUERY_TOKENS  | many              | give a whole number",
                "ICP_MAX_QUERY_TOKENS  | 99999999999       | give a whole number",
                "ICP_ACCESS_LOG        | perhaps           | give true or false",
                "ICP_PUBLIC_URL        | icp.example.org   | give an http or https address",
                "ICP_PUBLIC_URL        | https://a.org/    | without a slash at the end",
                "ICP_PUBLIC_URL        | http://[          | give an address",
                "ICP_SERVICE_ENDPOINTS | wikidatta         | give one of wikidata",
                "ICP_SERVICE_ENDPOINTS | ftp://example.org | give one of wikidata"
            })
    void namesTheVariableItsValueAndWhatIsRight(String variable, String value, String right) {
        List<String> faults = SettingsCheck.faults(environment(Map.of(variable, value)));
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst())
                .startsWith(variable + "=" + value + ": ")
                .contains(right)
                .doesNotContain("\n");
    }

    @Test
    void namesAPropertyAsAFileHasIt() {
        assertThat(SettingsCheck.faults(properties(Map.of("icp.query-timeout", "banana"))))
                .singleElement()
                .asString()
                .startsWith("icp.query-timeout=banana: ");
    }

    @ParameterizedTest
    @CsvSource({
        "ICP_QUERY_TIMOUT, ICP_QUERY_TIMEOUT",
        "ICP_MAX_RESULT_ROW, ICP_MAX_RESULT_ROWS",
        "ICP_CACHEBYTE, ICP_CACHE_BYTES"
    })
    void proposesTheNameThatWasMeant(String variable, String meant) {
        assertThat(SettingsCheck.faults(environment(Map.of(variable, "1"))))
                .containsExactly(variable + "=1: there is no setting of this name; did you mean " + meant + "?");
    }

    @Test
    void saysWhereTheNamesAreIfNoneIsNear() {
        assertThat(SettingsCheck.faults(environment(Map.of("ICP_ZZZZZZZZ", "1"))))
                .containsExactly(
                        "ICP_ZZZZZZZZ=1: there is no setting of this name; docs/operation.md lists the settings");
        assertThat(SettingsCheck.faults(properties(Map.of("icp.query.timeout", "1s"))))
                .singleElement()
                .asString()
                .contains("did you mean icp.query-timeout?");
    }

    @Test
    void tellsEveryFaultOfAKindAtOnce() {
        assertThat(SettingsCheck.faults(
                        environment(Map.of("ICP_MAX_QUERY_TOKENS", "1", "ICP_QUERY_TIMEOUT", "1ms", "ICP_NO", "1"))))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ICP_QUERYTIMEOUT=10s",
                "ICP_QUERY_TIMEOUT=10s",
                "ICP_SERVICE_ENDPOINTS=wikidata,eu-publications",
                "ICP_SERVICE_ENDPOINTS_0_=https://example.org/sparql",
                "ICP_PUBLIC_URL=https://icp.example.org",
                "ICP_JAVA_OPTS=-Xmx1g",
                "ICP_ASKS=yes",
                "ICP_PROGRESS_BAR=yes",
                "ICP_OUTPUT_COLUMNS=80",
                "OTHER_QUERY_TIMEOUT=banana"
            })
    void takesWhatIsRight(String assignment) {
        String[] parts = assignment.split("=", 2);
        assertThat(SettingsCheck.faults(environment(Map.of(parts[0], parts[1]))))
                .isEmpty();
    }

    @Test
    void takesTheDefaults() {
        assertThat(SettingsCheck.faults(SettingsCheck.environment(Map.of("icp.data", "data"))))
                .isEmpty();
    }

    private static ConfigurableEnvironment environment(Map<String, Object> variables) {
        StandardEnvironment environment = empty();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return environment;
    }

    private static ConfigurableEnvironment properties(Map<String, Object> properties) {
        StandardEnvironment environment = empty();
        environment.getPropertySources().addFirst(new MapPropertySource("file", properties));
        return environment;
    }

    private static StandardEnvironment empty() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        return environment;
    }
}
