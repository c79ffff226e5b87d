package org.interculturalpractices.service.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.PracticeVersions;
import org.interculturalpractices.loader.release.ReleaseFolder;

/**
 * What the kept releases say of one practice, newest first: in which it came, changed and went.
 *
 * @param slug the practice
 * @param events the releases in which something happened to it, and the current one
 */
public record PracticeHistory(String slug, List<Event> events) {

    /** What happened to a practice in a release. */
    public enum Change {
        /** It is there for the first time. */
        ADDED,
        /** The release says something else of it than the one before. */
        CHANGED,
        /** The release says the same of it. */
        SAME,
        /** It is not there any more. */
        WITHDRAWN
    }

    /**
     * A release.
     *
     * @param id its id
     * @param shortId the first digits of it
     * @param first when it was first served
     * @param change what happened to the practice
     * @param before the release that was served before it, if it is kept
     */
    public record Event(String id, String shortId, Instant first, Change change, Optional<String> before) {}

    /** The history of a practice; no events if no kept release has it. */
    public static PracticeHistory of(String slug, ReleaseHistory releases, DataFolder data) {
        List<ReleaseHistory.Entry> served = releases.releases().stream()
                .filter(entry -> entry.first().isPresent() && entry.manifest().isPresent())
                .sorted((one, other) ->
                        one.first().orElseThrow().compareTo(other.first().orElseThrow()))
                .toList();
        List<Event> events = new ArrayList<>();
        Optional<String> version = Optional.empty();
        Optional<String> before = Optional.empty();
        for (ReleaseHistory.Entry entry : served) {
            Optional<ReleaseFolder> release = release(data, entry.id());
            if (release.isPresent()) {
                Optional<String> now = PracticeVersions.of(release.get(), slug);
                Change change = change(version, now, events.isEmpty());
                if (change != Change.SAME || (now.isPresent() && entry.current())) {
                    events.add(
                            new Event(entry.id(), entry.shortId(), entry.first().orElseThrow(), change, before));
                }
                version = now;
                before = Optional.of(entry.id());
            }
        }
        return new PracticeHistory(slug, List.copyOf(events.reversed()));
    }

    private static Change change(Optional<String> before, Optional<String> now, boolean isFirst) {
        if (before.equals(now)) {
            return Change.SAME;
        }
        if (now.isEmpty()) {
            return Change.WITHDRAWN;
        }
        return isFirst || before.isEmpty() ? Change.ADDED : Change.CHANGED;
    }

    /** A release that is whole and has versions of its practices; those that were made before there were any have none. */
    private static Optional<ReleaseFolder> release(DataFolder data, String id) {
        try {
            return Optional.of(data.release(id)).filter(PracticeVersions::areIn);
        } catch (LoaderException removedOrDamaged) {
            return Optional.empty();
        }
    }
}
