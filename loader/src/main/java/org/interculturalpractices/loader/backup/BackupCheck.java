package org.interculturalpractices.loader.backup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interculturalpractices.loader.backup.BackupContents.KeptFile;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;

/** A check of what a restore would find: releases whose kept files are not those that their manifest names. Stateless. */
final class BackupCheck {

    private BackupCheck() {}

    static void warnOfDamage(DataFolder data, BackupContents contents, LoadListener listener) {
        Map<String, KeptFile> files = new HashMap<>();
        contents.files().forEach(file -> files.put(file.path(), file));
        Set<String> ids = new TreeSet<>(contents.releases());
        ids.addAll(data.releases());
        for (String id : ids) {
            if (!isWhole(data, id, files)) {
                listener.problem(
                        new Problem(
                                Severity.WARNING,
                                "release-damaged",
                                ReleaseId.shortForm(id),
                                0,
                                0,
                                "this release is damaged; what is left of it is in the backup, and a restore may have to do without it"));
            }
        }
    }

    private static boolean isWhole(DataFolder data, String id, Map<String, KeptFile> files) {
        try {
            Manifest manifest = data.release(id).manifest();
            return isKept(manifest, ReleaseFolder.GRAPH, files) && isKept(manifest, ReleaseFolder.REPORT, files);
        } catch (LoaderException damaged) {
            return false;
        }
    }

    private static boolean isKept(Manifest manifest, String name, Map<String, KeptFile> files) {
        KeptFile file = files.get("releases/" + manifest.id() + "/" + name);
        return file != null
                && manifest.files().stream()
                        .filter(entry -> entry.path().equals(name))
                        .map(FileEntry::sha256)
                        .allMatch(file.sha256()::equals);
    }
}
