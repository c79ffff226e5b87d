package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Data folders that earlier versions wrote, kept in {@code src/test/resources/data-folders}. */
public final class EarlierFolder {

    private static final int BLOCK = 1 << 12;

    private EarlierFolder() {}

    /** Unpacks the folder of a format; runs of zeros, of which stores are full, become holes. */
    public static DataFolder unpack(int format, Path target) throws IOException {
        try (ZipFile zip = new ZipFile("src/test/resources/data-folders/format-" + format + ".zip")) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                Path file = target.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        write(in, file, entry.getSize());
                    }
                }
            }
        }
        return new DataFolder(target);
    }

    private static void write(InputStream in, Path file, long bytes) throws IOException {
        byte[] zeros = new byte[BLOCK];
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
                if (Arrays.equals(block, zeros)) {
                    out.position(out.position() + BLOCK);
                } else {
                    out.write(ByteBuffer.wrap(block));
                }
            }
            if (bytes > 0 && out.size() < bytes) {
                out.write(ByteBuffer.wrap(new byte[1]), bytes - 1);
            }
        }
    }
}
