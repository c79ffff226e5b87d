package org.interculturalpractices.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.interculturalpractices.service.settings.IcpProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The operator's page has every setting with its default. */
class OperationPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("icp.project.directory", "..")).resolve("docs/operation.md");

    @Test
    void hasEverySettingWithItsDefault() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        Constructor<?> settings = IcpProperties.class.getDeclaredConstructors()[0];
        assertThat(settings.getParameters()).hasSizeGreaterThan(20);
        for (Parameter setting : settings.getParameters()) {
            String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            List<String> rows = lines.stream()
                    .filter(line -> line.startsWith("| `icp." + name + "` |"))
                    .toList();
            assertThat(rows).as("rows of icp.%s", name).hasSize(1);
            DefaultValue standard = setting.getAnnotation(DefaultValue.class);
            if (standard != null && standard.value().length > 0) {
                assertThat(rows.getFirst())
                        .contains("| `" + Arrays.asList(standard.value()).getFirst() + "` |");
            }
        }
    }
}
