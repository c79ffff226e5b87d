package org.interculturalpractices.loader.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.interculturalpractices.loader.backup.BackupContents.KeptFile;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.FolderFormat;

/**
 * Checks an archive before a byte of it is unpacked: it has a record of a version that is known, each entry once, exactly those that the
 * record names, and no name that leads out of the data folder or is none of a backup. What an archive calls a link would be
 * unpacked as a plain file. Stateless.
 */
final class ArchiveCheck {

    private static final int LONGEST_RECORD = 1 << 28;

    private ArchiveCheck() {}

    /** The entries by their names. */
    static Map<String, ZipEntry> entries(ZipFile zip, Path file) {
        Map<String, ZipEntry> entries = new HashMap<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (entries.put(entry.getName(), entry) != null) {
                throw refused(file, entry.getName(), "stands in it twice");
            }
        }
        return entries;
    }

    /** The bytes of {@code backup.json}. */
    static byte[] record(ZipFile zip, Map<String, ZipEntry> entries, Path file) throws IOException {
        ZipEntry entry = entries.get(BackupContents.FILE_NAME);
        if (entry == null) {
            throw invalid(file, "is no backup: it has no " + BackupContents.FILE_NAME);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] record = in.readNBytes(LONGEST_RECORD);
            if (record.length == LONGEST_RECORD) {
                throw refused(file, BackupContents.FILE_NAME, "is longer than any that a backup writes");
            }
            return record;
        }
    }

    /** What the record says, once it and the entries agree. */
    static BackupContents contents(byte[] record, Map<String, ZipEntry> entries, Path file) {
        BackupContents contents = parse(record, file);
        if (contents.archive() < 1 || contents.archive() > BackupContents.FORMAT) {
            throw invalid(
                    file,
                    "is an archive of format " + contents.archive() + ", and this program knows formats up to "
                            + BackupContents.FORMAT + "; use the version of the program that wrote it");
        }
        FolderFormat.requireKnown(contents.folder(), file.toString());
        requireNames(contents, file);
        requireEntries(contents, entries, file);
        return contents;
    }

    private static BackupContents parse(byte[] record, Path file) {
        try {
            BackupContents contents = Json.read(record, BackupContents.class);
            if (contents != null) {
                return contents;
            }
            throw invalid(file, "is damaged: " + BackupContents.FILE_NAME + " says nothing");
        } catch (IOException e) {
            throw invalid(file, "is damaged: " + BackupContents.FILE_NAME + " cannot be read (" + e.getMessage() + ")");
        }
    }

    private static void requireNames(BackupContents contents, Path file) {
        Set<String> files = new HashSet<>();
        for (KeptFile kept : contents.files()) {
            if (!BackupSelection.isSafe(kept.path()) || !BackupSelection.hasFile(kept.path())) {
                throw refused(file, kept.path(), "is no name of a file that a backup holds");
            }
            if (!files.add(kept.path())) {
                throw refused(file, kept.path(), "stands in it twice");
            }
        }
        for (String folder : contents.folders()) {
            if (!BackupSelection.isSafe(folder) || !BackupSelection.hasFolder(folder) || files.contains(folder)) {
                throw refused(file, folder, "is no name of a folder that a backup holds");
            }
        }
    }

    private static void requireEntries(BackupContents contents, Map<String, ZipEntry> entries, Path file) {
        Set<String> unknown = new HashSet<>(entries.keySet());
        unknown.remove(BackupContents.FILE_NAME);
        contents.folders().forEach(folder -> unknown.remove(BackupContents.ROOT + folder + "/"));
        for (KeptFile kept : contents.files()) {
            if (!unknown.remove(BackupContents.ROOT + kept.path())) {
                throw refused(file, kept.path(), "is missing");
            }
        }
        if (!unknown.isEmpty()) {
            throw refused(file, unknown.iterator().next(), "is not one that it says it holds");
        }
    }

    static LoaderException invalid(Path file, String what) {
        return new LoaderException(Code.BACKUP_INVALID, file.toString(), what);
    }

    private static LoaderException refused(Path file, String entry, String what) {
        return invalid(
                file,
                "is refused: the entry \"" + entry.replaceAll("\\p{Cntrl}", "?") + "\" " + what
                        + "; take an archive as 'icp backup' wrote it");
    }
}
