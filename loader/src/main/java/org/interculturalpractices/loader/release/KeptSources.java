package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.source.CatalogueSource;

/**
 * Copies of the sources that releases were made of, {@code sources/<sha-256>/<name>}, each with its sidecar: so that a load can keep
 * them and add others. Stateless.
 */
public final class KeptSources {

    private final DataFolder data;
    private final Path folder;

    /** The copies of a data folder. */
    public KeptSources(DataFolder data) {
        this.data = data;
        this.folder = data.path().resolve("sources");
    }

    /**
     * The sources of the current release and new ones; a new one takes the place of a former one of the same name.
     *
     * @param added the new sources
     * @param without names of former sources to leave out
     * @throws LoaderException with {@link Code#SOURCE_NOT_FOUND} if a former source was not kept, or if one to be left out is not
     *     part of the current release
     */
    public List<CatalogueSource> with(List<CatalogueSource> added, List<String> without) {
        Set<String> replaced = added.stream().map(CatalogueSource::name).collect(Collectors.toCollection(HashSet::new));
        replaced.addAll(without);
        List<SourceEntry> former = data.currentRelease()
                .map(release -> release.manifest().sources())
                .orElse(List.of());
        for (String name : without) {
            if (former.stream().noneMatch(source -> source.name().equals(name))) {
                throw new LoaderException(
                        Code.SOURCE_NOT_FOUND,
                        name,
                        "the current release has no such source; it has "
                                + former.stream().map(SourceEntry::name).collect(Collectors.joining(", ")));
            }
        }
        List<CatalogueSource> sources = new ArrayList<>();
        former.stream()
                .filter(source -> !replaced.contains(source.name()))
                .map(this::open)
                .forEach(sources::add);
        sources.addAll(added);
        return sources;
    }

    /** Keeps copies of sources, the caller holds the folder's lock. */
    public void keep(List<CatalogueSource> sources) {
        for (CatalogueSource source : sources) {
            Path to = folder.resolve(source.sha256());
            try {
                Files.createDirectories(to);
                source.copyTo(to);
            } catch (IOException e) {
                throw DataFolder.io(to, e);
            }
        }
    }

    private CatalogueSource open(SourceEntry entry) {
        Path file = folder.resolve(entry.sha256()).resolve(entry.name());
        if (!Files.exists(file)) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND,
                    file.toString(),
                    "the copy of a source of the current release is not there; load all sources together, without --add");
        }
        return CatalogueSource.open(file);
    }
}
