package org.interculturalpractices.service.reconcile;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.interculturalpractices.loader.reconcile.NameIndex;
import org.interculturalpractices.service.entity.Entities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The index of names of the current release: made when it is first used, and anew when another release has become current. Who uses one
 * keeps it open for as long. Thread-safe.
 */
@Component
final class NameIndexes {

    /** The index of a release. */
    private record Kept(String release, NameIndex index) {}

    private static final Logger LOG = LoggerFactory.getLogger(NameIndexes.class);

    private final Entities entities;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private final Object building = new Object();
    private volatile @Nullable Kept kept;

    NameIndexes(Entities entities) {
        this.entities = entities;
    }

    /** Uses the index of the current release. */
    <T> T use(Function<NameIndex, T> action) {
        String current = entities.read(reading -> reading.manifest().id());
        while (true) {
            use.readLock().lock();
            try {
                Kept there = kept;
                if (there != null && there.release.equals(current)) {
                    return action.apply(there.index);
                }
            } finally {
                use.readLock().unlock();
            }
            current = renew(current);
        }
    }

    /** Has the index made, if it is not there yet, while others go on. */
    void warm() {
        Thread.ofVirtual().name("icp-names").start(() -> {
            try {
                use(index -> index);
            } catch (RuntimeException e) {
                // Whoever asks will be told.
                LOG.debug("The index of names was not made", e);
            }
        });
    }

    /** The release of which the index is there now. */
    private String renew(String wanted) {
        synchronized (building) {
            Kept there = kept;
            if (there != null && there.release.equals(wanted)) {
                return wanted;
            }
            Kept made = entities.read(reading ->
                    new Kept(reading.manifest().id(), NameIndex.build(new EntityReader(reading.graph())::readAll)));
            replace(made);
            return made.release;
        }
    }

    @PreDestroy
    void close() {
        synchronized (building) {
            replace(null);
        }
    }

    private void replace(@Nullable Kept next) {
        use.writeLock().lock();
        try {
            Kept before = kept;
            kept = next;
            if (before != null) {
                before.index.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
