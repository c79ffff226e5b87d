package org.interculturalpractices.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;

/**
 * A data folder with the catalogue that ships with the project, loaded once in a Java machine for all tests that begin with it. Nobody
 * changes it: tests read its release, or change a copy.
 */
public final class BundledFolder {

    private BundledFolder() {}

    /** Loaded when it is first asked for. */
    private static final class Loaded {

        static final LoadResult RESULT = load();

        private static LoadResult load() {
            try {
                Path folder = Files.createTempDirectory("icp-bundled-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return CatalogueLoader.load(LoadRequest.bundled(folder), LoadListener.NONE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try {
                DurableFiles.deleteTree(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the load gave. */
    public static LoadResult result() {
        return Loaded.RESULT;
    }

    /** Its one release. */
    public static ReleaseFolder release() {
        return result().release();
    }

    /** A copy of the folder. */
    public static DataFolder copy(Path target) throws IOException {
        return LinkedCopy.of(new DataFolder(release().path().getParent().getParent()), target);
    }
}
