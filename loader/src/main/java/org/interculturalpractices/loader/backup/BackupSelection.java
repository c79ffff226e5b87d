package org.interculturalpractices.loader.backup;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.release.FolderFormat;
import org.interculturalpractices.loader.release.ReleaseRestorer;

/**
 * Selection of the paths of a data folder that a backup holds: all but what is temporary, locks, and what of a release is made anew from
 * the rest. What the program does not know is held. A restore refuses any other path. Stateless.
 */
final class BackupSelection {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final String RELEASES = "releases";
    private static final Set<String> TEMPORARY = Set.of(
            "building", "linking", "pending", "pending.new", FolderFormat.RESTORING, "service.json", "lost+found");

    private BackupSelection() {}

    static boolean hasFile(String path) {
        List<String> parts = parts(path);
        if (isInRelease(parts)) {
            return parts.size() == 3 && ReleaseRestorer.KEPT.contains(parts.getLast());
        }
        return !TEMPORARY.contains(parts.getFirst()) && (isSource(parts) || !isTemporaryName(parts.getLast()));
    }

    static boolean hasFolder(String path) {
        List<String> parts = parts(path);
        return !TEMPORARY.contains(parts.getFirst())
                && !isInRelease(parts)
                && (isSource(parts) || parts.stream().noneMatch(BackupSelection::isTemporaryName));
    }

    /** Whether a path is that of something below the folder it is relative to, and the same on every system. */
    static boolean isSafe(String path) {
        return !path.isEmpty()
                && path.chars().noneMatch(sign -> sign == '\\' || sign == ':' || Character.isISOControl(sign))
                && parts(path).stream().noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private static List<String> parts(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    private static boolean isInRelease(List<String> parts) {
        return parts.size() > 2
                && parts.get(0).equals(RELEASES)
                && ID.matcher(parts.get(1)).matches();
    }

    /** Sources have the names that their owners gave them. */
    private static boolean isSource(List<String> parts) {
        return (parts.size() > 2 && parts.getFirst().equals("sources"))
                || (parts.size() > 3
                        && parts.getFirst().equals("datasets")
                        && parts.get(2).equals("source"));
    }

    private static boolean isTemporaryName(String name) {
        return name.endsWith(".lock") || name.endsWith(".new");
    }
}
