package org.interculturalpractices.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A load without the program around it, which sets the locale. */
@Isolated
class LocaleTest {

    private static final String PAGE = "INIT\n\nItaly Imola 2019-2023\n\nInclusion of migrants and refugees in ICT.\n";

    private final Locale before = Locale.getDefault();

    @TempDir
    private static Path shared;

    private static String plain;

    @TempDir
    private Path folder;

    @BeforeAll
    static void loadPlainly() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        plain = load(shared);
        Locale.setDefault(before);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "tr-TR"})
    void givesTheSameReleaseUnderAnyLocale(String tag) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(load(folder)).isEqualTo(plain);
    }

    @Test
    void theLocalesHaveOtherDigitsAndCases() {
        assertThat(String.format(Locale.forLanguageTag("ar-EG-u-nu-arab"), "%d", 2019))
                .isNotEqualTo("2019");
        assertThat(String.format(Locale.forLanguageTag("fa-IR-u-nu-arabext"), "%d", 2019))
                .isNotEqualTo("2019");
        assertThat("INIT".toLowerCase(Locale.forLanguageTag("tr-TR"))).isNotEqualTo("init");
    }

    private static String load(Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), PAGE);
        return CatalogueLoader.load(
                        LoadRequest.of(folder.resolve("data"), List.of(page)).withdrawing(), LoadListener.NONE)
                .release()
                .id();
    }
}
