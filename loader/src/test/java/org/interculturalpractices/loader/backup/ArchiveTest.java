package org.interculturalpractices.loader.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.backup.BackupContents.KeptFile;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.EarlierFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are damaged, or made to do harm, are refused by the name of the entry, and nothing is written. */
class ArchiveTest {

    private static final String TEXT = "a text";

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void anArchiveThatIsCutShortIsRefusedWhereverItIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        for (int part = 0; part < 40; part++) {
            byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * part / 40));
            assertRefused(Files.write(folder.resolve("cut.zip"), cut), "cut.zip");
        }
        assertRefused(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 1)), "cut.zip");
    }

    @Test
    void aBitThatFlippedInAFileIsFoundAndTheFileNamed() throws IOException {
        Path archive = backup();
        byte[] bytes = Files.readAllBytes(archive);
        String text = new String(bytes, ISO_8859_1);
        for (String name : List.of("data/register.tsv", "data/activations.log", "graph.nq.gz")) {
            byte[] flipped = bytes.clone();
            flipped[text.indexOf(name) + name.length() + 20] ^= 1;
            assertRefused(Files.write(folder.resolve("flipped.zip"), flipped), name.replace("data/", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "sources/../../outside",
                "/etc/outside",
                "sources//outside",
                "sources/./outside",
                "sources\\..\\outside",
                "C:outside",
                "a\nb",
                "load.lock",
                "restoring/whole/CURRENT",
                "building/x",
                "releases/0000000000000000000000000000000000000000000000000000000000000000/store/x"
            })
    void aNameThatNoBackupHasIsRefused(String name) throws IOException {
        assertRefused(zip(contents(1, 2, name), Map.of("data/" + name, TEXT)), name.replace("\n", "?"));
        assertThat(folder.getParent().resolve("outside")).doesNotExist();
    }

    @Test
    void entriesAndTheRecordMustAgree() throws IOException {
        assertRefused(zip(contents(1, 2, "a", "b"), Map.of("data/a", TEXT)), "\"b\" is missing");
        assertRefused(zip(contents(1, 2, "a"), Map.of("data/a", TEXT, "data/b", TEXT)), "\"data/b\"");
        assertRefused(zip(contents(1, 2, "a"), Map.of("data/a", TEXT, "../b", TEXT)), "\"../b\"");
        assertRefused(zip(contents(1, 2, "a"), Map.of("data/a", TEXT + " and more")), "a does not have the length");
        assertRefused(zip(contents(1, 2, "a"), Map.of("data/a", "a tex")), "a does not have the length");
        assertRefused(zip(contents(1, 2, "a"), Map.of("data/a", "A text")), "a does not have the length");
        assertRefused(zip(contents(1, 2, "a", "a"), Map.of("data/a", TEXT)), "stands in it twice");
        assertRefused(zip("{\"archive\":1".getBytes(UTF_8), Map.of()), "backup.json cannot be read");
        assertRefused(zip("null".getBytes(UTF_8), Map.of()), "backup.json says nothing");
        assertRefused(
                zip("{\"archive\":1,\"folder\":1,\"files\":[null]}".getBytes(UTF_8), Map.of()), "backup.json cannot");
        assertRefused(
                zip("{\"archive\":1,\"folder\":1,\"files\":[{\"path\":null}]}".getBytes(UTF_8), Map.of()),
                "backup.json cannot");
        assertRefused(zip("{\"archive\":0,\"folder\":1}".getBytes(UTF_8), Map.of()), "is an archive of format 0");
        Path none = folder.resolve("none.zip");
        write(none, Map.of("data/a", TEXT.getBytes(UTF_8)));
        assertRefused(none, "is no backup");
    }

    @Test
    void anEntryThatStandsTwiceIsRefused() throws IOException {
        Path archive = zip(contents(1, 2, "a", "b"), Map.of("data/a", TEXT, "data/b", TEXT));
        String twice = new String(Files.readAllBytes(archive), ISO_8859_1).replace("data/b", "data/a");
        assertRefused(
                Files.write(folder.resolve("twice.zip"), twice.getBytes(ISO_8859_1)), "\"data/a\" stands in it twice");
    }

    @Test
    void newerVersionsAreRefusedWithBothVersions() throws IOException {
        assertRefused(
                zip(contents(2, 2, "a"), Map.of("data/a", TEXT)),
                "is an archive of format 2, and this program knows formats up to 1");
        Path newer = zip(contents(1, 3, "a"), Map.of("data/a", TEXT));
        assertThatThrownBy(() -> Archive.open(newer))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.DATA_FOLDER_FORMAT))
                .hasMessageContaining("has format 3 of data folders, and this program knows formats up to 2");
    }

    @Test
    void anArchiveThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Archive.open(folder.resolve("none.zip")))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.SOURCE_NOT_FOUND));
    }

    private void assertRefused(Path archive, String message) {
        Path target = folder.resolve("target");
        assertThatThrownBy(() -> Restore.restore(archive, new DataFolder(target), LoadListener.NONE))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.BACKUP_INVALID))
                .hasMessageContaining(message);
        assertThat(target).doesNotExist();
    }

    private Path backup() throws IOException {
        Path archive = folder.resolve("a.zip");
        Backup.write(EarlierFolder.unpack(1, folder.resolve("data")), archive, Duration.ZERO, LoadListener.NONE);
        return archive;
    }

    private static byte[] contents(int archive, int format, String... names) {
        return Json.bytes(new BackupContents(
                archive,
                format,
                "a program",
                null,
                List.of(),
                Arrays.stream(names)
                        .map(name -> new KeptFile(name, TEXT.length(), DigestUtils.sha256Hex(TEXT)))
                        .toList()));
    }

    private Path zip(byte[] record, Map<String, String> files) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(BackupContents.FILE_NAME, record);
        files.forEach((name, text) -> entries.put(name, text.getBytes(UTF_8)));
        Path archive = folder.resolve("made.zip");
        write(archive, entries);
        return archive;
    }

    private static void write(Path archive, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
