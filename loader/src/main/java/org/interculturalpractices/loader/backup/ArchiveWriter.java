package org.interculturalpractices.loader.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.interculturalpractices.loader.backup.BackupContents.KeptFile;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.report.LoadListener;

/** Writes an archive: first what it holds, then the folders, then the files, each of which must still have its checksum. Stateless. */
final class ArchiveWriter {

    /** The first time that the format knows, of every entry: archives tell no time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ArchiveWriter() {}

    /** Writes beside the target, forces it to the disk and gives it its name; a failure leaves neither a part nor a trace. */
    static void write(BackupContents contents, Path root, Path target, LoadListener listener) throws IOException {
        try {
            DurableFiles.replace(target.toAbsolutePath(), out -> write(contents, root, out, listener));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(target.resolveSibling(target.getFileName() + ".new"));
            throw e;
        }
    }

    private static void write(BackupContents contents, Path root, OutputStream out, LoadListener listener)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        begin(zip, BackupContents.FILE_NAME);
        zip.write(Json.bytes(contents));
        for (String folder : contents.folders()) {
            begin(zip, BackupContents.ROOT + folder + "/");
        }
        long done = 0;
        for (KeptFile file : contents.files()) {
            listener.progress("write", done, contents.bytes());
            zip.setLevel(file.path().endsWith(".gz") ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
            begin(zip, BackupContents.ROOT + file.path());
            copy(root.resolve(file.path()), file, zip);
            done += file.bytes();
        }
        zip.finish();
        zip.flush();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void copy(Path from, KeptFile file, OutputStream out) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest)) {
            in.transferTo(out);
        }
        if (!Hex.encodeHexString(digest.digest()).equals(file.sha256())) {
            throw new LoaderException(
                    Code.SOURCE_CHANGED, from.toString(), "changed while it was read; run the backup again");
        }
    }
}
