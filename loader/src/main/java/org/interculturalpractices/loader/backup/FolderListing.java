package org.interculturalpractices.loader.backup;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * The paths of a data folder that a backup holds. Links are followed, so that what lies on another disk is held too. Not
 * thread-safe.
 *
 * @param folders those that come first in the alphabet first
 * @param files those that come first in the alphabet first
 */
record FolderListing(SortedSet<String> folders, SortedSet<String> files) {

    static FolderListing of(Path root) throws IOException {
        FolderListing survey = new FolderListing(new TreeSet<>(), new TreeSet<>());
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        if (folder.equals(root)) {
                            return FileVisitResult.CONTINUE;
                        }
                        String path = path(root, folder);
                        if (!BackupSelection.hasFolder(path)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        survey.folders.add(requireSafe(path, root));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String path = path(root, file);
                        if (attributes.isRegularFile() && BackupSelection.hasFile(path)) {
                            survey.files.add(requireSafe(path, root));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        if (BackupSelection.hasFolder(path(root, file)) || BackupSelection.hasFile(path(root, file))) {
                            throw failure;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return survey;
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    private static String requireSafe(String path, Path root) {
        if (!BackupSelection.isSafe(path)) {
            throw new LoaderException(
                    Code.IO,
                    root.resolve(path).toString(),
                    "has a sign in its name that an archive cannot hold everywhere; rename it, or move it out of the data folder");
        }
        return path;
    }
}
