package org.interculturalpractices.service.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.queries.NearNames;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * The names of the settings, as the environment ({@code ICP_QUERY_TIMEOUT}) and files have them ({@code icp.query-timeout}), and what is
 * named like one and is none. Stateless.
 */
final class SettingNames {

    /** What the start script and the tests are told in the same way, and is no setting of the service. */
    private static final Set<String> OTHERS = Set.of(
            "icp_asks",
            "icp_java_opts",
            "icp_output_columns",
            "icp_progress_bar",
            "icp.kills",
            "icp.project.directory",
            "icp.walk.seed",
            "icp.walk.steps");

    private static final List<String> NAMES = Arrays.stream(IcpProperties.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(SettingNames::dashed)
            .toList();
    private static final Set<String> BARE =
            NAMES.stream().map(SettingNames::bare).collect(Collectors.toUnmodifiableSet());

    private SettingNames() {}

    /** The name of a component of the record, as files have it: {@code query-timeout}. */
    static String dashed(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** What is wrong with the names that an environment has, a line for each. */
    static List<String> unknown(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(SettingNames::isUnknown)
                .distinct()
                .sorted()
                .map(name -> name + "=" + environment.getProperty(name) + ": there is no setting of this name"
                        + remedy(name))
                .toList();
    }

    private static boolean isUnknown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ours = lower.startsWith("icp.") || lower.startsWith("icp_");
        return ours && !OTHERS.contains(lower) && !BARE.contains(bare(lower.substring("icp.".length())));
    }

    private static String remedy(String name) {
        boolean variable = name.charAt("icp".length()) == '_';
        String asked = name.substring("icp.".length()).replace('.', '-');
        return NearNames.of(asked, NAMES).stream()
                .findFirst()
                .map(right -> variable ? "ICP_" + right.toUpperCase(Locale.ROOT).replace('-', '_') : "icp." + right)
                .map(right -> "; did you mean " + right + "?")
                .orElse("; docs/operation.md lists the settings");
    }

    /** A name without what Spring does not look at, and without the number of an element of a list. */
    private static String bare(String name) {
        return name.replaceAll("(\\[[0-9]+]|_[0-9]+_?)$", "").replaceAll("[-_]", "");
    }
}
