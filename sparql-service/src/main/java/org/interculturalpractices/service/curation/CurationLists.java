package org.interculturalpractices.service.curation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.release.ServedReleases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The lists of the current release, made in the background when it becomes the current one; the files of the data folder are read
 * again when they changed. Thread-safe.
 */
@Component
final class CurationLists {

    /** So long a request waits for lists that are being made. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(CurationLists.class);

    private final Entities entities;
    private final ServedReleases releases;
    private final DataFolder data;
    private @Nullable String begun;
    private int times;
    private CompletableFuture<ReleaseLists> lists = new CompletableFuture<>();
    private @Nullable CurationBacklog known;

    CurationLists(Entities entities, ServedReleases releases, DataFolder data) {
        this.entities = entities;
        this.releases = releases;
        this.data = data;
        begin();
        releases.onSwitch(this::begin);
    }

    /** Begins with the lists of the current release, unless that was done. */
    private void begin() {
        releases.currentId().ifPresent(this::begin);
    }

    private synchronized void begin(String release) {
        if (!release.equals(begun)) {
            begun = release;
            CompletableFuture<ReleaseLists> made = new CompletableFuture<>();
            lists = made;
            times++;
            int time = times;
            Thread.ofVirtual().name("icp-curation").start(() -> make(made, time));
        }
    }

    private synchronized CompletableFuture<ReleaseLists> listsOf(String release) {
        begin(release);
        return lists;
    }

    private void make(CompletableFuture<ReleaseLists> made, int time) {
        try {
            ReleaseLists found = entities.read(reading -> new ListBuilder(reading.graph(), reading.report())
                    .build(reading.manifest().id()));
            note(time, found.release());
            made.complete(found);
        } catch (RuntimeException e) {
            LOG.warn("The lists for curators were not made", e);
            made.completeExceptionally(e);
            forget(time);
        }
    }

    /** Another release may have become current before the lists were begun. */
    private synchronized void note(int time, String release) {
        if (times == time) {
            begun = release;
        }
    }

    /** The next request tries again. */
    private synchronized void forget(int time) {
        if (times == time) {
            begun = null;
        }
    }

    /** What is left to do in the current release; nothing while that is still being found out. */
    Optional<CurationBacklog> work(String release) {
        try {
            return Optional.of(listsOf(release).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .filter(made -> made.release().equals(release))
                    .map(this::work);
        } catch (TimeoutException | ExecutionException notMade) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private CurationBacklog work(ReleaseLists current) {
        CurationBacklog before;
        synchronized (this) {
            before = known;
        }
        boolean isRead = before != null && before.folder().stamp().equals(FolderState.stamp(data));
        if (before != null && isRead && before.lists().release().equals(current.release())) {
            return before;
        }
        CurationBacklog now =
                CurationBacklog.of(current, before != null && isRead ? before.folder() : FolderState.read(data));
        synchronized (this) {
            known = now;
        }
        return now;
    }
}
