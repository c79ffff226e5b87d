package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interculturalpractices.loader.files.DiskUse;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.problem.LoaderException;

/**
 * Removes old releases to make room; register, sources and what curators decided stay. Each is noted in {@code pruned.log}, then moved
 * out of {@code releases/} in one step, then deleted. Of a crash between the first two steps the release stays and answers: what
 * is there counts, not the log. What a crash leaves after the second is swept by the next lock. Stateless.
 */
public final class ReleasePruner {

    /** The file, in a data folder, that names what was removed. */
    static final String LOG = "pruned.log";

    private ReleasePruner() {}

    /**
     * A release that goes.
     *
     * @param id its full id
     * @param activated when it was activated last, or nothing if it never was
     * @param manifest its manifest, or nothing if it is damaged
     * @param bytes how much room its files take
     */
    public record Candidate(String id, Optional<Instant> activated, Optional<Manifest> manifest, long bytes) {}

    /** The releases that go by a rule, those that were activated last first. */
    public static List<Candidate> candidates(DataFolder data, PruneRule rule, Instant now) {
        Map<String, Instant> activated = new HashMap<>();
        data.activations().forEach(activation -> activated.put(activation.releaseId(), activation.time()));
        List<String> releases = data.releases();
        Set<String> kept = kept(data, releases, activated);
        List<Candidate> candidates = new ArrayList<>();
        for (int position = 0; position < releases.size(); position++) {
            String id = releases.get(position);
            Optional<Instant> last = Optional.ofNullable(activated.get(id));
            if (!kept.contains(id) && rule.removes(position, last.orElseGet(() -> made(data, id)), now)) {
                candidates.add(new Candidate(
                        id, last, data.find(id).map(ReleaseFolder::manifest), bytes(data.releaseFolder(id))));
            }
        }
        return candidates;
    }

    /**
     * Removes releases.
     *
     * @param lock of the data folder
     * @param ids those to remove, of which one that the rule does not remove any more stays
     * @return those that were removed
     */
    public static List<String> prune(FolderLock lock, PruneRule rule, Set<String> ids) {
        DataFolder data = lock.folder();
        List<String> removed = new ArrayList<>();
        for (Candidate candidate : candidates(data, rule, Instant.now())) {
            if (ids.contains(candidate.id())) {
                remove(data, candidate.id());
                removed.add(candidate.id());
            }
        }
        return removed;
    }

    private static void remove(DataFolder data, String id) {
        Path aside = data.building().resolve("pruned-" + id);
        try {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            DurableFiles.appendLine(data.path().resolve(LOG), now + "\t" + id);
            Files.createDirectories(data.building());
            DurableFiles.move(data.releaseFolder(id), aside);
            DurableFiles.deleteTree(data.building());
        } catch (IOException e) {
            throw LoaderException.ofDisk(data.releaseFolder(id), e);
        }
    }

    /** The current release, by name and as it is served, and the one that was activated before it. */
    private static Set<String> kept(DataFolder data, List<String> releases, Map<String, Instant> activated) {
        Set<String> kept = new HashSet<>();
        data.current().ifPresent(kept::add);
        data.currentRelease().map(ReleaseFolder::id).ifPresent(kept::add);
        releases.stream()
                .filter(id -> activated.containsKey(id) && !kept.contains(id))
                .findFirst()
                .ifPresent(kept::add);
        return kept;
    }

    private static Instant made(DataFolder data, String id) {
        Path folder = data.releaseFolder(id);
        Path manifest = folder.resolve(Manifest.FILE_NAME);
        try {
            return Files.getLastModifiedTime(Files.exists(manifest) ? manifest : folder)
                    .toInstant();
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }

    private static long bytes(Path folder) {
        try {
            return DiskUse.of(folder);
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }
}
