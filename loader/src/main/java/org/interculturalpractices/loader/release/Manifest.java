package org.interculturalpractices.loader.release;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.loader.source.SourceEntry;
import org.jspecify.annotations.Nullable;

/**
 * The description of a release, {@code manifest.json}: written last, so that a folder with a manifest is a complete one. It
 * holds no clock time: the times of a release are those of its activations.
 *
 * @param id the SHA-256 of the lines of {@code graph.nq}, in hexadecimal
 * @param software name and version of the program that made it
 * @param parent the id of the release that was current when this one was built, or null
 * @param quads how many quads the release has
 * @param triples how many distinct triples the union of its graphs has
 * @param graphs how many triples each named graph has, by the last part of its IRI
 * @param counts what the release holds
 * @param sources what it was made of
 * @param files every file for download, with size and checksum
 * @param store the files of the TDB2 store: a rebuildable copy for one machine, so their checksums differ between machines
 */
public record Manifest(
        String id,
        String software,
        @Nullable String parent,
        long quads,
        long triples,
        SortedMap<String, Long> graphs,
        Counts counts,
        List<SourceEntry> sources,
        List<FileEntry> files,
        List<FileEntry> store) {

    /** The name of the file that holds it. */
    public static final String FILE_NAME = "manifest.json";

    /** The first digits of the id, for people. */
    public String shortId() {
        return ReleaseId.shortForm(id);
    }

    /** The file at that address below the downloads of the release. */
    public Optional<FileEntry> download(String downloadPath) {
        return files.stream()
                .filter(file -> file.downloadPath().equals(downloadPath))
                .findFirst();
    }

    /** The checksums of all downloads, in the form that {@code sha256sum -c} reads. */
    public String checksums() {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.downloadPath() + "\n")
                .collect(Collectors.joining());
    }
}
