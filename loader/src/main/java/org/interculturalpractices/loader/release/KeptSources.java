package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
     * The sources of the current release that are neither replaced nor left out.
     *
     * @param replaced names of new sources, which take the place of former ones
     * @param without names of former sources to leave out
     * @throws LoaderException with {@link Code#SOURCE_NOT_FOUND} if a former source was not kept, or if one to be left out is not
     *     part of the current release
     */
    public List<CatalogueSource> beside(Set<String> replaced, List<String> without) {
        List<SourceEntry> former = entries();
        for (String name : without) {
            if (former.stream().noneMatch(source -> source.name().equals(name))) {
                throw new LoaderException(
                        Code.SOURCE_NOT_FOUND,
                        name,
                        "the current release has no such source; it has "
                                + former.stream().map(SourceEntry::name).collect(Collectors.joining(", ")));
            }
        }
        return former.stream()
                .filter(source -> !replaced.contains(source.name()) && !without.contains(source.name()))
                .map(this::open)
                .toList();
    }

    /**
     * The source of that name of the current release.
     *
     * @throws LoaderException with {@link Code#SOURCE_NOT_FOUND} if it was not kept
     */
    public Optional<CatalogueSource> former(String name) {
        return entries().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .map(this::open);
    }

    private List<SourceEntry> entries() {
        return data.currentRelease()
                .map(release -> release.manifest().sources())
                .orElse(List.of());
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
