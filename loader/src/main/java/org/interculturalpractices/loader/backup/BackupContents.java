package org.interculturalpractices.loader.backup;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of an archive: its first entry, {@code backup.json}. Like the rest of the archive it states no time, so that the
 * same data make the same archive.
 *
 * @param archive the version of the archive's own format, {@value #FORMAT} for those that this program writes
 * @param folder the format of the data folder
 * @param software name and version of the program that made it
 * @param current the id of the release that was current, or null
 * @param folders every folder, with {@code /} between the parts of its path, those that come first in the alphabet first
 * @param files every file, in the same order
 */
public record BackupContents(
        int archive,
        int folder,
        String software,
        @Nullable String current,
        List<String> folders,
        List<KeptFile> files) {

    /** The version of archives that this program writes, and the newest that it reads. */
    static final int FORMAT = 1;

    /** The name of the entry that holds it. */
    static final String FILE_NAME = "backup.json";

    /** What the paths of files are below, within the archive. */
    static final String ROOT = "data/";

    private static final Pattern RELEASE = Pattern.compile("releases/([0-9a-f]{64})/.+");

    public BackupContents {
        software = software == null ? "" : software;
        folders = folders == null ? List.of() : List.copyOf(folders);
        files = files == null ? List.of() : List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param path its path in the data folder, with {@code /} between the parts
     * @param bytes its length
     * @param sha256 the SHA-256 of its bytes, in 64 lower-case hexadecimal digits
     */
    public record KeptFile(String path, long bytes, String sha256) {
        public KeptFile {
            Objects.requireNonNull(path, "a file needs a path");
            Objects.requireNonNull(sha256, "a file needs a checksum");
        }
    }

    /** The length of all files together, before they are compressed. */
    public long bytes() {
        return files.stream().mapToLong(KeptFile::bytes).sum();
    }

    /** The ids of the releases of which it has files. */
    public SortedSet<String> releases() {
        SortedSet<String> ids = new TreeSet<>();
        for (KeptFile file : files) {
            Matcher release = RELEASE.matcher(file.path());
            if (release.matches()) {
                ids.add(release.group(1));
            }
        }
        return ids;
    }
}
