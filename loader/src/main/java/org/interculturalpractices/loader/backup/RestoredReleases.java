package org.interculturalpractices.loader.backup;

import java.io.IOException;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.ReleaseRestorer;
import org.interculturalpractices.loader.report.LoadListener;

/** Makes every release of an unpacked folder whole again. One that is damaged is left out, unless it is the current one. Stateless. */
final class RestoredReleases {

    private RestoredReleases() {}

    static void make(DataFolder unpacked, BackupContents contents, LoadListener listener) throws IOException {
        int number = 0;
        try (FolderLock lock = unpacked.lock()) {
            for (String id : contents.releases()) {
                number++;
                listener.progress(
                        "release " + number + " of " + contents.releases().size(), 0, -1);
                try {
                    ReleaseRestorer.restore(lock, id, listener);
                } catch (LoaderException e) {
                    if (e.code() != Code.RELEASE_DAMAGED || id.equals(contents.current())) {
                        throw e;
                    }
                    DurableFiles.deleteTree(unpacked.path().resolve("releases").resolve(id));
                    listener.problem(leftOut(id, e));
                }
            }
        }
    }

    private static Problem leftOut(String id, LoaderException failure) {
        return new Problem(
                Severity.ERROR,
                "release-damaged",
                ReleaseId.shortForm(id),
                0,
                0,
                "this release is left out, because its files in the archive are damaged: "
                        + failure.detail().replaceFirst(";.*", ""));
    }
}
