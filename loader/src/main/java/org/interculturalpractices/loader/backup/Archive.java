package org.interculturalpractices.loader.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.backup.BackupContents.KeptFile;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * An archive that is read: its names were checked when it was opened, and no file of it is taken for whole before its length and
 * checksum are those that {@code backup.json} states. Not thread-safe.
 */
final class Archive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final byte[] record;
    private final BackupContents contents;

    private Archive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.entries = ArchiveCheck.entries(zip, file);
        this.record = ArchiveCheck.record(zip, entries, file);
        this.contents = ArchiveCheck.contents(record, entries, file);
    }

    /** Where the bytes of a file go. */
    @FunctionalInterface
    interface Sink {
        /** Opens what is written to and then closed. */
        OutputStream open(KeptFile file) throws IOException;
    }

    /**
     * Opens an archive.
     *
     * @throws LoaderException with {@link Code#BACKUP_INVALID} if it is no backup, is cut short, is of a newer version, or has a name
     *     that a backup never has; with {@link Code#SOURCE_NOT_FOUND} if it is not there
     */
    static Archive open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND, file.toString(), "there is no such file; check the name and the folder");
        }
        try {
            return open(file, new ZipFile(file.toFile()));
        } catch (IOException e) {
            throw ArchiveCheck.invalid(
                    file,
                    "is no whole archive (" + e.getMessage()
                            + "); it may be cut short or damaged: copy it again, or take another backup");
        }
    }

    private static Archive open(Path file, ZipFile zip) throws IOException {
        try {
            return new Archive(file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** What it holds. */
    BackupContents contents() {
        return contents;
    }

    /** The bytes that say so. */
    byte[] record() {
        return record.clone();
    }

    /** Reads every file, in order, and checks it while it does. */
    void read(Sink sink) throws IOException {
        for (KeptFile kept : contents.files()) {
            try (OutputStream out = sink.open(kept)) {
                read(kept, out);
            }
        }
    }

    private void read(KeptFile kept, OutputStream out) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entries.get(BackupContents.ROOT + kept.path()))) {
            byte[] buffer = new byte[BUFFER];
            for (int read = next(in, buffer, kept); read >= 0 && bytes <= kept.bytes(); read = next(in, buffer, kept)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                bytes += read;
            }
        }
        if (bytes != kept.bytes() || !Hex.encodeHexString(digest.digest()).equals(kept.sha256())) {
            throw damaged(kept, "does not have the length and the checksum that the archive states");
        }
    }

    private int next(InputStream in, byte[] buffer, KeptFile kept) throws IOException {
        try {
            return in.read(buffer);
        } catch (ZipException | EOFException e) {
            throw damaged(kept, "cannot be read (" + e.getMessage() + ")");
        }
    }

    private LoaderException damaged(KeptFile kept, String what) {
        return ArchiveCheck.invalid(
                file, "is damaged: " + kept.path() + " " + what + "; copy the archive again, or take another backup");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
