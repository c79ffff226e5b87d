package org.interculturalpractices.loader.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Disk use of a folder, in bytes, estimated from the lengths of its files. Stores end in up to 8 MB of zeros that take none on
 * most file systems; they are not counted. Stateless.
 */
public final class DiskUse {

    private static final int CHUNK = 1 << 16;
    private static final long LONGEST_TAIL = 1 << 23;

    private DiskUse() {}

    /** The bytes of all files below a folder. */
    public static long of(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += ofFile(file);
            }
        }
        return bytes;
    }

    private static long ofFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size();
            long least = Math.max(0, end - LONGEST_TAIL);
            ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
            while (end > least) {
                long start = Math.max(least, end - CHUNK);
                buffer.clear().limit((int) (end - start));
                channel.read(buffer, start);
                if (!isZero(buffer.flip())) {
                    return end;
                }
                end = start;
            }
            return end;
        }
    }

    private static boolean isZero(ByteBuffer buffer) {
        while (buffer.hasRemaining()) {
            if (buffer.get() != 0) {
                return false;
            }
        }
        return true;
    }
}
