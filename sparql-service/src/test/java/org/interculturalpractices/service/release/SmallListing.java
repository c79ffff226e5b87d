package org.interculturalpractices.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadRequest;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.service.PreparedFolder;

/** Listings of a few practices, each number of them a release of its own. */
public final class SmallListing {

    private SmallListing() {}

    /** Loads a listing of so many practices, which becomes the current release. */
    public static ReleaseFolder load(DataFolder data, Path folder, int practices) throws IOException {
        return CatalogueLoader.load(
                        LoadRequest.of(data.path(), List.of(write(folder, practices)))
                                .withdrawing(),
                        LoadListener.NONE)
                .release();
    }

    /**
     * Fills an empty data folder as loads of listings of so many practices do, one after the other. The loads are done once for all
     * tests: see {@link PreparedFolder}.
     *
     * @return the releases, in the order of the loads
     */
    public static List<ReleaseFolder> loaded(DataFolder data, int... practices) {
        String name =
                Arrays.stream(practices).mapToObj(Integer::toString).collect(Collectors.joining("-", "small-", ""));
        PreparedFolder.copy(name, data.path(), folder -> build(folder, practices));
        return data.activations().stream()
                .map(activation -> data.release(activation.releaseId()))
                .toList();
    }

    private static void build(Path folder, int... practices) throws IOException {
        int last = practices.length - 1;
        DataFolder data = new DataFolder(folder);
        if (last > 0) {
            loaded(data, Arrays.copyOf(practices, last));
        }
        Path listings = Files.createTempDirectory("listings");
        load(data, listings, practices[last]);
        FileUtils.deleteDirectory(listings.toFile());
    }

    /** Writes the listing of so many practices, {@code listing-n.txt}, into a folder. */
    public static Path write(Path folder, int practices) throws IOException {
        StringBuilder text = new StringBuilder("Good practices\n");
        for (int i = 1; i <= practices; i++) {
            text.append("""

                    Neighbours who garden together, part %d of the project

                    Norway Bergen 2019-2023

                    Neighbours and newly arrived refugees grow vegetables together in the city. The gardens are open to everyone who \
                    lives nearby, and the harvest of year %d is shared with the schools of the district.
                    """.formatted(i, i));
        }
        return Files.writeString(folder.resolve("listing-" + practices + ".txt"), text);
    }

    /** Makes a release the current one again. */
    public static void activate(DataFolder data, String id) {
        try (FolderLock lock = data.lock()) {
            lock.activate(id);
        }
    }
}
