package org.interculturalpractices.loader;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to load, and where to.
 *
 * @param data the data folder
 * @param sources the catalogue listings; none means the catalogue that ships with the project
 * @param curation the curation file, or null for the one that ships with the project
 */
public record LoadRequest(
        Path data, List<Path> sources, @Nullable Path curation) {

    public LoadRequest {
        sources = List.copyOf(sources);
    }

    /** The catalogue that ships with the project. */
    public static LoadRequest bundled(Path data) {
        return new LoadRequest(data, List.of(), null);
    }
}
