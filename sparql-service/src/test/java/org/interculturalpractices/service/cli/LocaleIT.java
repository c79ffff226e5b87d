package org.interculturalpractices.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.service.OtherProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in processes of their own, on machines of other locales. */
class LocaleIT {

    private static final String PAGE = "INIT\n\nItaly Imola 2019-2023\n\nInclusion of migrants and refugees in ICT.\n";

    @TempDir
    private Path folder;

    @Test
    void loadsTheSameReleaseEverywhere() throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("page.txt"), PAGE);
        String english = load(page, "en", "US", "");
        assertThat(english).hasSize(64);
        assertThat(load(page, "ar", "EG", "u-nu-arab")).isEqualTo(english);
        assertThat(load(page, "fa", "IR", "u-nu-arabext")).isEqualTo(english);
        assertThat(load(page, "tr", "TR", "")).isEqualTo(english);
    }

    private String load(Path page, String language, String country, String extensions)
            throws IOException, InterruptedException {
        List<String> locale =
                List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Duser.extensions=" + extensions);
        List<String> command = List.of(
                "load", page.toString(), "--data", folder.resolve(language).toString());
        OtherProgram.Output load = OtherProgram.run(
                IcpProcess.of(locale, Icp.class, command).command().toArray(String[]::new));
        assertThat(load.exitCode()).as(load.errors()).isZero();
        return load.text().strip();
    }
}
