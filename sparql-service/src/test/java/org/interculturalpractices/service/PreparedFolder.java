package org.interculturalpractices.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.report.LoadListener;

/**
 * Data folders that are built once and copied for each test that begins with one. They are kept in {@code target/prepared} under the
 * fingerprint of the class path, so that one which other code has built is never used.
 *
 * <p>Safe for use by several threads and by several processes of tests: whoever comes first builds, the others wait.
 */
public final class PreparedFolder {

    private static final Path ALL = Path.of("target/prepared").toAbsolutePath();
    private static final Path CURRENT = ALL.resolve(ClassPathFingerprint.of(System.getProperty("java.class.path")));

    /** What builds a data folder at a path, at which there is none yet. */
    @FunctionalInterface
    public interface Builder {
        void build(Path folder) throws IOException;
    }

    private PreparedFolder() {}

    /** A copy of a folder into which the bundled catalogue was loaded, at a path at which there is none or an empty one. */
    public static Path bundled(Path copy) {
        return copy("bundled", copy, folder -> CatalogueLoader.load(LoadRequest.bundled(folder), LoadListener.NONE));
    }

    /** A copy of the folder of that name, which is built first where it is not there yet. */
    public static Path copy(String name, Path copy, Builder builder) {
        try {
            SparseCopy.tree(built(name, builder), copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path built(String name, Builder builder) throws IOException {
        Path folder = CURRENT.resolve(name);
        if (Files.exists(folder)) {
            return folder;
        }
        sweep();
        Files.createDirectories(CURRENT);
        try (FileChannel channel = FileChannel.open(
                        CURRENT.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(folder)) {
                Path building = CURRENT.resolve(name + ".building");
                FileUtils.deleteDirectory(building.toFile());
                builder.build(building);
                Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    /** Deletes what other code has built, unless its tests may still be running. */
    private static void sweep() throws IOException {
        if (Files.exists(CURRENT)) {
            return;
        }
        long anHourAgo = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
        try (Stream<Path> others = Files.list(Files.createDirectories(ALL))) {
            others.map(Path::toFile)
                    .filter(other -> other.lastModified() < anHourAgo)
                    .forEach(FileUtils::deleteQuietly);
        }
    }
}
