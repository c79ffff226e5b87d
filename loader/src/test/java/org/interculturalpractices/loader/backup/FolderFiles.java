package org.interculturalpractices.loader.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.interculturalpractices.loader.files.Checksums;

/** The files of a folder with their checksums, to compare two folders. */
final class FolderFiles {

    private FolderFiles() {}

    /** Checksums by path, of those whose path is wanted; a folder has the checksum "folder". */
    static SortedMap<String, String> of(Path root, Predicate<String> wanted) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.toList()) {
                String path = root.relativize(file).toString();
                if (!path.isEmpty() && wanted.test(path)) {
                    files.put(path, Files.isDirectory(file) ? "folder" : Checksums.ofFile(file));
                }
            }
        }
        return files;
    }

    /** All but locks and what of a release may differ from machine to machine: its store and text index, and the manifest that lists them. */
    static SortedMap<String, String> lasting(Path data) throws IOException {
        return of(
                data,
                path -> !path.endsWith(".lock")
                        && !path.matches("releases/[0-9a-f]{64}/((store|text)(/.*)?|manifest.json)"));
    }
}
