package org.interculturalpractices.loader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {

    @TempDir
    private Path folder;

    @Test
    void keepsItsRows() throws IOException {
        Path file = write("practice\ttitle\theading\ttext_sha256", "a\tA\tNorway\t1", "b\tB\tNorway\t2");
        Register register = Register.read(file);
        assertThat(register.isKnown("a")).isTrue();
        assertThat(register.isKnown("c")).isFalse();
        assertThat(register.withdrawn(slug -> slug.equals("a") ? "b" : slug))
                .extracting(Register.Withdrawn::slug, Register.Withdrawn::replacedBy)
                .as("no record of this load describes any of them")
                .containsExactly(tuple("a", Optional.empty()), tuple("b", Optional.empty()));
        Path copy = folder.resolve("copy.tsv");
        FolderChange change = new FolderChange(new DataFolder(folder));
        register.write(copy, change);
        change.commit();
        assertThat(copy).hasSameTextualContentAs(file);
    }

    @Test
    void readsARegisterOfAnEarlierVersion() throws IOException {
        Path file = write("practice\ttitle\theading\ttext_sha256\treplaced_by", "a\tA\tNorway\t1\t");
        assertThat(Register.read(file).isKnown("a")).isTrue();
    }

    @Test
    void saysWhereAReplacementOfAnEarlierVersionBelongs() throws IOException {
        Path file =
                write("practice\ttitle\theading\ttext_sha256\treplaced_by", "a\tA\tNorway\t1\tb", "b\tB\tNorway\t2\t");
        assertThatThrownBy(() -> Register.read(file))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.REGISTER_INVALID))
                .hasMessageContaining("b,a,same,curator");
    }

    private Path write(String... rows) throws IOException {
        return Files.writeString(folder.resolve("register.tsv"), String.join("\n", rows) + "\n");
    }
}
