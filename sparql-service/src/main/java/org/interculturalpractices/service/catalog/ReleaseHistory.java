package org.interculturalpractices.service.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.release.Activation;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.Manifest;

/**
 * Which releases there were, and when: the activation log, which is the one source of every date, joined with what is kept.
 * Immutable.
 *
 * @param releases the releases in the order of their last activation, newest first; those never activated come last
 */
public record ReleaseHistory(List<Entry> releases) {

    /**
     * One release.
     *
     * @param id its full id
     * @param activations when it became the current one, oldest first
     * @param manifest its manifest, or nothing if it was removed or is damaged
     * @param previous the id of the release that was current before its first activation
     * @param current whether it is the current one
     */
    public record Entry(
            String id,
            List<Instant> activations,
            Optional<Manifest> manifest,
            Optional<String> previous,
            boolean current) {

        /** The first digits of the id, for people. */
        public String shortId() {
            return ReleaseId.shortForm(id);
        }

        /** When it was first served. */
        public Optional<Instant> first() {
            return activations.stream().findFirst();
        }

        /** When it last became the current one. */
        public Optional<Instant> last() {
            return activations.isEmpty() ? Optional.empty() : Optional.of(activations.getLast());
        }
    }

    /** The releases of a data folder. */
    public static ReleaseHistory of(DataFolder data) {
        Map<String, List<Instant>> times = new LinkedHashMap<>();
        Map<String, String> previous = new LinkedHashMap<>();
        String before = null;
        for (Activation activation : data.activations()) {
            String id = activation.releaseId();
            if (!times.containsKey(id) && before != null) {
                previous.put(id, before);
            }
            // In the order of the last activation.
            List<Instant> known = times.containsKey(id) ? times.remove(id) : new ArrayList<>();
            known.add(activation.time());
            times.put(id, known);
            before = id;
        }
        Map<String, List<Instant>> newestFirst = new LinkedHashMap<>();
        new ArrayList<>(times.keySet()).reversed().forEach(id -> newestFirst.put(id, times.get(id)));
        data.releases().forEach(id -> newestFirst.putIfAbsent(id, List.of()));
        Optional<String> current = data.current();
        List<Entry> entries = new ArrayList<>();
        newestFirst.forEach((id, when) -> entries.add(new Entry(
                id,
                List.copyOf(when),
                manifest(data, id),
                Optional.ofNullable(previous.get(id)),
                current.filter(id::equals).isPresent())));
        return new ReleaseHistory(List.copyOf(entries));
    }

    /** One release by its full id. */
    Optional<Entry> entry(String id) {
        return releases.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Whether a release and the one before it are both kept, so that they can be compared. */
    public boolean comparable(Entry entry) {
        return entry.manifest().isPresent()
                && entry.previous()
                        .flatMap(this::entry)
                        .flatMap(Entry::manifest)
                        .isPresent();
    }

    private static Optional<Manifest> manifest(DataFolder data, String id) {
        try {
            return Optional.of(data.release(id).manifest());
        } catch (LoaderException removedOrDamaged) {
            return Optional.empty();
        }
    }
}
