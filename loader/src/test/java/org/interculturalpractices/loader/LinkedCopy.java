package org.interculturalpractices.loader;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.interculturalpractices.loader.release.DataFolder;

/**
 * Copies of data folders, for tests that go on from the same load. Files of releases, which are never written again, are hard links: a
 * test that damages one deletes it first.
 */
final class LinkedCopy {

    private LinkedCopy() {}

    static DataFolder of(DataFolder original, Path target) throws IOException {
        Path source = original.path();
        Path releases = source.resolve("releases");
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(source.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(source.relativize(file));
                if (file.startsWith(releases)) {
                    Files.createLink(copy, file);
                } else {
                    Files.copy(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new DataFolder(target);
    }
}
