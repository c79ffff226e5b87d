package org.interculturalpractices.service.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;

/** Stores for tests that make their own quads. */
public final class Stores {

    private Stores() {}

    /** A store in memory. */
    public static ReleaseStore of(DatasetGraph quads) {
        return new MemoryStore(quads);
    }

    /**
     * Flips bytes in the file of terms of a TDB2 store, which is closed.
     *
     * @param from where to begin, as a part of the file from 0 to 1
     * @param step how many bytes from one to the next
     */
    public static void damage(Path store, double from, int step) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file :
                    files.filter(path -> path.endsWith("nodes-data.obj")).toList()) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    for (long at = (long) (bytes.length() * from); at < bytes.length(); at += step) {
                        bytes.seek(at);
                        int flipped = bytes.read() ^ 0xFF;
                        bytes.seek(at);
                        bytes.write(flipped);
                    }
                }
            }
        }
    }
}
