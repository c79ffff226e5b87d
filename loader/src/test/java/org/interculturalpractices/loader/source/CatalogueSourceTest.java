package org.interculturalpractices.loader.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueSourceTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @TempDir
    private Path folder;

    @Test
    void rejectsAMissingFile() {
        LoaderException failure = failureOf(folder.resolve("none.txt"));
        assertThat(failure.code()).isEqualTo(Code.SOURCE_NOT_FOUND);
        assertThat(failure).hasMessageContaining("none.txt: there is no such file");
        assertThat(failure.code().exitCode()).isEqualTo(3);
    }

    @Test
    void rejectsAFolder() {
        assertThat(failureOf(folder).code()).isEqualTo(Code.SOURCE_NOT_FOUND);
    }

    @Test
    void rejectsFilesWithoutText() throws IOException {
        assertThat(failureOf(file("")).code()).isEqualTo(Code.SOURCE_EMPTY);
        assertThat(failureOf(file("\uFEFF \r\n\n\t")).code()).isEqualTo(Code.SOURCE_EMPTY);
    }

    @Test
    void rejectsFilesThatAreNoText() throws IOException {
        assertThat(failureOf(file(PNG)).code()).isEqualTo(Code.SOURCE_BINARY);
        assertThat(failureOf(file("%PDF-1.7\nwith words")).code()).isEqualTo(Code.SOURCE_BINARY);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a listing".getBytes(UTF_8));
        }
        assertThat(failureOf(file(packed.toByteArray())).code()).isEqualTo(Code.SOURCE_BINARY);
    }

    @Test
    void pointsAtAControlCharacter() throws IOException {
        assertFailure(failureOf(file("one\r\ntwo\u0001\r\n")), Code.SOURCE_BINARY, 2, 4);
    }

    @Test
    void pointsAtTheFirstByteThatIsNotUtf8() throws IOException {
        assertFailure(
                failureOf(file("first\r\nKrijimi\nQ\u00EBllimi".getBytes(ISO_8859_1))), Code.SOURCE_NOT_UTF8, 3, 2);
        assertFailure(failureOf(file("\uFEFFx".getBytes(UTF_16LE))), Code.SOURCE_NOT_UTF8, 1, 1);
    }

    @Test
    void pointsAtABadByteFarIntoTheFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int line = 0; line < 20_000; line++) {
            bytes.writeBytes("të dhënat\n".getBytes(UTF_8));
        }
        bytes.writeBytes(new byte[] {'o', 'k', (byte) 0xFF});
        assertFailure(failureOf(file(bytes.toByteArray())), Code.SOURCE_NOT_UTF8, 20_001, 3);
    }

    @Test
    void rejectsAFileThatEndsWithinACharacter() throws IOException {
        byte[] whole = "title\nË".getBytes(UTF_8);
        assertFailure(failureOf(file(Arrays.copyOf(whole, whole.length - 1))), Code.SOURCE_TRUNCATED, 2, 1);
    }

    @Test
    void rejectsALineOfFiftyMegabytes() throws IOException {
        Path file = folder.resolve("long.txt");
        byte[] part = "a".repeat(1 << 20).getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("first line\n".getBytes(UTF_8));
            for (int written = 0; written < 50; written++) {
                out.write(part);
            }
        }
        assertFailure(failureOf(file), Code.SOURCE_LINE_TOO_LONG, 2, TextCheck.MAX_LINE + 1);
    }

    @Test
    void acceptsTheLongestLine() throws IOException {
        assertThat(linesOf(file("a".repeat(TextCheck.MAX_LINE)))).hasSize(1);
    }

    @Test
    void acceptsAByteOrderMarkAndAnyLineEnds() throws IOException {
        assertThat(linesOf(file("\uFEFFone\r\ntwo\rthree\n\nfive")))
                .containsExactly(
                        SourceLine.ofText(1, "one"),
                        SourceLine.ofText(2, "two"),
                        SourceLine.ofText(3, "three"),
                        SourceLine.ofText(4, ""),
                        SourceLine.ofText(5, "five"));
    }

    @Test
    void givesLinesInNormalFormWithoutOuterBlanks() throws IOException {
        assertThat(linesOf(file("\u00A0 Montre\u0301al\u00A0ville \t")))
                .containsExactly(SourceLine.ofText(1, "Montréal\u00A0ville"));
    }

    @Test
    void takesTheChecksumOfTheBytes() throws IOException {
        assertThat(CatalogueSource.open(file("abc")).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void failsIfTheFileChangesBetweenCheckAndReading() throws IOException {
        Path file = file("one\ntwo\n");
        CatalogueSource source = CatalogueSource.open(file);
        Files.writeString(file, "one\nother\n");
        assertThatExceptionOfType(LoaderException.class)
                .isThrownBy(() -> linesOf(source))
                .returns(Code.SOURCE_CHANGED, LoaderException::code);
    }

    private LoaderException failureOf(Path file) {
        try {
            CatalogueSource.open(file);
        } catch (LoaderException e) {
            return e;
        }
        throw new AssertionError(file + " was accepted");
    }

    private static void assertFailure(LoaderException failure, Code code, int line, int column) {
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        assertThat(failure.line()).as(failure.getMessage()).isEqualTo(line);
        assertThat(failure.column()).as(failure.getMessage()).isEqualTo(column);
        assertThat(failure).hasMessageContaining(".txt:" + line + ":" + column + ": ");
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(UTF_8));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("page.txt"), content);
    }

    private static List<SourceLine> linesOf(Path file) {
        return linesOf(CatalogueSource.open(file));
    }

    private static List<SourceLine> linesOf(CatalogueSource source) {
        List<SourceLine> lines = new ArrayList<>();
        try (LineReader reader = source.lines()) {
            for (SourceLine line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
