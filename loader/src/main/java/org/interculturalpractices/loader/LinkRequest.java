package org.interculturalpractices.loader;

import java.nio.file.Files;
import java.nio.file.Path;
import org.interculturalpractices.loader.link.DatasetSource;
import org.interculturalpractices.loader.link.KeptDataset;
import org.interculturalpractices.loader.release.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a link: dataset, mapping, data folder.
 *
 * @param data the data folder
 * @param dataset the file of the dataset, or the name of one that is linked already, which is linked again from its copy
 * @param curation the curation file of the release, or null for the one that ships with the project
 */
public record LinkRequest(Path data, Path dataset, @Nullable Path curation) {

    /** The dataset as it is to be read. */
    DatasetSource source(DataFolder folder) {
        if (!Files.exists(dataset)) {
            KeptDataset kept = folder.dataset(dataset.toString());
            if (Files.isDirectory(kept.source())) {
                return LinkedDatasets.kept(kept);
            }
        }
        return DatasetSource.open(dataset);
    }
}
