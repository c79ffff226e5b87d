package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/** Writes that survive a crash: what was forced to the disk is there afterwards, whole or not at all. */
public final class DurableFiles {

    private DurableFiles() {}

    /** Replaces a file in one step: a reader sees the old content or the new. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            writeFully(channel, content);
        }
        move(beside, file);
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes to a stream, which may be closed or left open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces a file in one step with what is written as a stream: a reader sees the old content or the new. */
    public static void replace(Path file, Content content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
            content.writeTo(out);
        }
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        move(beside, file);
    }

    /** Adds a line to the end of a file. A last line that a crash cut short is ended first, so that it spoils itself alone. */
    public static void appendLine(Path file, String line) throws IOException {
        boolean isNew = !Files.exists(file);
        String text = (isNew || endsWithLine(file) ? "" : "\n") + line + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writeFully(channel, text.getBytes(UTF_8));
        }
        if (isNew) {
            forceFolder(file.toAbsolutePath().getParent());
        }
    }

    private static boolean endsWithLine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() == 0 || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
        }
    }

    /** Renames in one step, and makes the new name durable. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(to.toAbsolutePath().getParent());
    }

    /** Forces every file and folder below a folder to the disk. */
    public static void forceTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                forceFolder(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes a folder with all that is in it; nothing happens if there is none. */
    public static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static void writeFully(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    private static void forceFolder(Path folder) throws IOException {
        // Windows cannot open a folder for this, and does not need it.
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
