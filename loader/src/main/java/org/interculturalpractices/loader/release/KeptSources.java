package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.loader.source.SourceEntry;

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

    /** The sources of the current release; none if there is no release. */
    public List<SourceEntry> entries() {
        return data.currentRelease()
                .map(release -> release.manifest().sources())
                .orElse(List.of());
    }

    /**
     * The source of the current release of that name, or label, or beginning of a checksum.
     *
     * @throws LoaderException with {@link Code#SOURCE_NOT_FOUND} if there is none, or several
     */
    public SourceEntry named(String name) {
        List<SourceEntry> found = entries().stream()
                .filter(source -> source.name().equals(name)
                        || source.label().equals(name)
                        || (name.length() >= SourceEntry.SHORT_SHA
                                && source.sha256().startsWith(name)))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        List<SourceEntry> offered = found.isEmpty() ? entries() : found;
        throw new LoaderException(
                Code.SOURCE_NOT_FOUND,
                name,
                (found.isEmpty()
                                ? "the current release has no such source; it has "
                                : "several sources have this name: ")
                        + offered.stream()
                                .map(found.isEmpty() ? SourceEntry::name : SourceEntry::label)
                                .collect(Collectors.joining(", ")));
    }

    /**
     * Opens the copy of a source.
     *
     * @throws LoaderException with {@link Code#SOURCE_NOT_FOUND} if it was not kept
     */
    public CatalogueSource open(SourceEntry entry) {
        Path file = path(entry.sha256(), entry.name());
        if (!Files.exists(file)) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND,
                    file.toString(),
                    "the copy of a source of the current release is not there; load all sources together, without --add,"
                            + " or restore a backup");
        }
        return CatalogueSource.open(file);
    }

    /** Keeps copies of sources; what describes a copy that is there already is part of the change. The caller holds the folder's lock. */
    public void keep(List<CatalogueSource> sources, FolderChange change) {
        for (CatalogueSource source : sources) {
            Path copy = path(source.sha256(), source.name());
            Path sidecar = SourceDescription.sidecarOf(copy);
            try {
                if (!Files.exists(copy)) {
                    Files.createDirectories(copy.getParent());
                    source.copyTo(copy.getParent());
                } else if (source.hasSidecar()) {
                    change.write(sidecar, source.sidecarBytes());
                } else if (Files.exists(sidecar)) {
                    change.remove(sidecar);
                }
            } catch (IOException e) {
                throw LoaderException.ofDisk(copy, e);
            }
        }
    }

    private Path path(String sha256, String name) {
        return folder.resolve(sha256).resolve(name);
    }
}
