package org.interculturalpractices.loader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The column of the register by which a curator says that two practices are one. */
class RegisterTest {

    @TempDir
    private Path folder;

    @Test
    void aReplacementIsFollowedToItsEndAndKept() throws IOException {
        Path file = write("a\tA\tNorway\t1\tb", "b\tB\tNorway\t2\tc", "c\tC\tNorway\t3\t");
        Register register = Register.read(file);
        assertThat(register.replacement("a")).contains("c");
        assertThat(register.replacement("c")).isEmpty();
        assertThat(register.withdrawn())
                .extracting(Register.Withdrawn::slug)
                .as("no record of this load describes any of them")
                .containsExactly("a", "b", "c");
        Path copy = folder.resolve("copy.tsv");
        register.write(copy);
        assertThat(Register.read(copy).replacement("a")).contains("c");
    }

    @Test
    void aRegisterWithoutTheColumnIsReadAsWell() throws IOException {
        Path file = Files.writeString(
                folder.resolve("old.tsv"), "practice\ttitle\theading\ttext_sha256\na\tA\tNorway\t1\n");
        assertThat(Register.read(file).replacement("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tA\tNorway\t1\ta", "a\tA\tNorway\t1\tnosuch"})
    void aReplacementThatLeadsNowhereIsRefused(String row) throws IOException {
        Path file = write(row);
        assertThatThrownBy(() -> Register.read(file))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.REGISTER_INVALID))
                .hasMessageContaining("replaced_by");
    }

    private Path write(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve("register.tsv"),
                "practice\ttitle\theading\ttext_sha256\treplaced_by\n" + String.join("\n", rows) + "\n");
    }
}
