package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interculturalpractices.loader.files.Checksums;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/** Files of a release that someone downloaded, with its {@code manifest.json} beside them; checked without a data folder. */
public final class DownloadedRelease {

    /**
     * What was found.
     *
     * @param release the id that the manifest gives
     * @param whole the files that are as they should be
     * @param damaged the files that are not
     * @param missing the files that are not there
     */
    public record Report(String release, List<String> whole, List<String> damaged, List<String> missing) {}

    private DownloadedRelease() {}

    /**
     * Checks every download that the manifest lists, where it lies as in a release folder or as below the address of the
     * downloads; and that the quads are those which the id stands for.
     *
     * @throws LoaderException with {@link Code#RELEASE_DAMAGED} if there is no manifest that can be read
     */
    public static Report verify(Path folder) {
        Manifest manifest = manifest(folder.resolve(Manifest.FILE_NAME));
        Report report = new Report(manifest.id(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (FileEntry entry : manifest.files()) {
            Optional<Path> file = Stream.of(entry.path(), entry.downloadPath())
                    .map(folder::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst();
            if (file.isEmpty()) {
                report.missing().add(entry.downloadPath());
            } else {
                boolean whole = isWhole(file.get(), entry, manifest.id());
                (whole ? report.whole() : report.damaged()).add(entry.downloadPath());
            }
        }
        return report;
    }

    private static boolean isWhole(Path file, FileEntry entry, String id) {
        try {
            return Files.size(file) == entry.bytes()
                    && Checksums.ofFile(file).equals(entry.sha256())
                    && (!entry.path().equals(ReleaseFolder.GRAPH)
                            || QuadLines.digest(file).equals(id));
        } catch (IOException e) {
            throw LoaderException.ofDisk(file, e);
        }
    }

    private static Manifest manifest(Path file) {
        try {
            return Json.read(file, Manifest.class);
        } catch (IOException e) {
            throw new LoaderException(
                    Code.RELEASE_DAMAGED,
                    file.toString(),
                    "cannot be read (" + e.getMessage() + "); download it from beside the other files of the release");
        }
    }
}
