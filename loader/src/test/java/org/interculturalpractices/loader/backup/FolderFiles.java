package org.interculturalpractices.loader.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.loader.files.Checksums;

/** The files of a folder with their checksums, to compare two folders. */
final class FolderFiles {

    private FolderFiles() {}

    /** Checksums by path, of those whose path is wanted; a folder has the checksum "folder". */
    private static SortedMap<String, String> of(Path root, Predicate<String> wanted) throws IOException {
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

    /** The paths whose files are not the same in two folders, of those that last. */
    static Set<String> differences(Path one, Path other) throws IOException {
        Set<Map.Entry<String, String>> all = new HashSet<>(lasting(one).entrySet());
        Set<Map.Entry<String, String>> others = lasting(other).entrySet();
        Set<Map.Entry<String, String>> both = new HashSet<>(all);
        both.retainAll(others);
        all.addAll(others);
        all.removeAll(both);
        return all.stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All but locks and what of a release may differ from machine to machine: its store and text index, and the manifest that lists them. */
    private static SortedMap<String, String> lasting(Path data) throws IOException {
        return of(
                data,
                path -> !path.endsWith(".lock")
                        && !path.matches("releases/[0-9a-f]{64}/((store|text)(/.*)?|manifest.json)"));
    }
}
