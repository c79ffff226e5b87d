package org.interculturalpractices.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.interculturalpractices.loader.report.LoadDifference;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a load: sources, data folder, and what may happen to what is there.
 *
 * @param data the data folder
 * @param sources the files to load; none means the catalogue that ships with the project, or nothing new where sources are kept
 * @param curation a file with decisions on themes that the data folder is to keep, or null
 * @param add whether the sources of the current release are kept
 * @param without sources of the current release that are not kept: names, or {@link
 *     org.interculturalpractices.loader.source.SourceEntry#label} where several have one name
 * @param strict whether one source that cannot be read, or has no record, makes the whole load fail
 * @param consent asked if practices would be withdrawn that no curator has withdrawn; unless it agrees, nothing is changed
 */
public record LoadRequest(
        Path data,
        List<Path> sources,
        @Nullable Path curation,
        boolean add,
        List<String> without,
        boolean strict,
        Predicate<LoadDifference> consent) {

    public LoadRequest {
        sources = List.copyOf(sources);
        without = List.copyOf(without);
    }

    /** A load of exactly these sources that withdraws nothing. */
    public static LoadRequest of(Path data, List<Path> sources) {
        return new LoadRequest(data, sources, null, false, List.of(), false, difference -> false);
    }

    /** The catalogue that ships with the project. */
    public static LoadRequest bundled(Path data) {
        return of(data, List.of());
    }

    /** These sources beside those of the current release. */
    public static LoadRequest adding(Path data, List<Path> sources) {
        return of(data, sources).besideCurrent();
    }

    /** The same, beside the sources of the current release. */
    public LoadRequest besideCurrent() {
        return new LoadRequest(data, sources, curation, true, without, strict, consent);
    }

    /** The same, without sources of the current release. */
    public LoadRequest without(String... names) {
        return new LoadRequest(data, sources, curation, add, List.of(names), strict, consent);
    }

    /** The same, with decisions on themes that are to be kept. */
    public LoadRequest keeping(@Nullable Path decisions) {
        return new LoadRequest(data, sources, decisions, add, without, strict, consent);
    }

    /** The same, which fails as a whole if a source does. */
    public LoadRequest strictly() {
        return new LoadRequest(data, sources, curation, add, without, true, consent);
    }

    /** The same, which may withdraw practices if that agrees. */
    public LoadRequest withdrawingIf(Predicate<LoadDifference> agrees) {
        return new LoadRequest(data, sources, curation, add, without, strict, agrees);
    }

    /** The same, which may withdraw practices. */
    public LoadRequest withdrawing() {
        return withdrawingIf(difference -> true);
    }
}
