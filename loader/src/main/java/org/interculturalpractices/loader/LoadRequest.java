package org.interculturalpractices.loader;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to load, and where to.
 *
 * @param data the data folder
 * @param sources the files to load; none means the catalogue that ships with the project, or nothing new where sources are kept
 * @param curation the curation file, or null for the one that ships with the project
 * @param add whether the sources of the current release are kept
 * @param without names of sources of the current release that are not kept
 * @param strict whether one source that cannot be read, or has no record, makes the whole load fail
 */
public record LoadRequest(
        Path data, List<Path> sources, @Nullable Path curation, boolean add, List<String> without, boolean strict) {

    public LoadRequest {
        sources = List.copyOf(sources);
        without = List.copyOf(without);
    }

    /** A load that goes on without a source that fails. */
    public LoadRequest(Path data, List<Path> sources, @Nullable Path curation, boolean add, List<String> without) {
        this(data, sources, curation, add, without, false);
    }

    /** Exactly these sources. */
    public LoadRequest(Path data, List<Path> sources, @Nullable Path curation) {
        this(data, sources, curation, false, List.of());
    }

    /** The catalogue that ships with the project. */
    public static LoadRequest bundled(Path data) {
        return new LoadRequest(data, List.of(), null);
    }

    /** These sources beside those of the current release. */
    public static LoadRequest adding(Path data, List<Path> sources) {
        return new LoadRequest(data, sources, null, true, List.of());
    }
}
