package org.interculturalpractices.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;

/** Listings of a few practices, each number of them a release of its own. */
public final class SmallListing {

    private SmallListing() {}

    /** Loads a listing of so many practices, which becomes the current release. */
    public static ReleaseFolder load(DataFolder data, Path folder, int practices) throws IOException {
        StringBuilder text = new StringBuilder("Good practices\n");
        for (int i = 1; i <= practices; i++) {
            text.append("""

                    Neighbours who garden together, part %d of the project

                    Norway Bergen 2019-2023

                    Neighbours and newly arrived refugees grow vegetables together in the city. The gardens are open to everyone who \
                    lives nearby, and the harvest of year %d is shared with the schools of the district.
                    """.formatted(i, i));
        }
        Path listing = Files.writeString(folder.resolve("listing-" + practices + ".txt"), text);
        return CatalogueLoader.load(
                        LoadRequest.of(data.path(), List.of(listing)).withdrawing(), LoadListener.NONE)
                .release();
    }

    /** Makes a release the current one again. */
    public static void activate(DataFolder data, String id) {
        try (FolderLock lock = data.lock()) {
            lock.activate(id);
        }
    }
}
