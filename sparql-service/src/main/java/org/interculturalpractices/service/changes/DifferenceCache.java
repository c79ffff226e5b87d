package org.interculturalpractices.service.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.interculturalpractices.loader.diff.ReleaseDiff;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.springframework.stereotype.Component;

/**
 * A cache of differences between two releases, which are computed on demand, one at a time. The patch is a temporary file,
 * which goes when its entry is evicted. Thread-safe.
 */
@Component
final class DifferenceCache {

    private static final int MOST_KEPT = 16;

    private final Cache<List<String>, Difference> kept = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .<List<String>, Difference>removalListener((pair, difference, cause) -> {
                if (difference != null) {
                    difference.delete();
                }
            })
            .build();
    private final ReentrantLock making = new ReentrantLock();

    /**
     * A difference.
     *
     * @param counts how much differs
     * @param changes what that means for practices and pages
     * @param patch the RDF Patch
     */
    record Difference(ReleaseDiff counts, ReleaseChanges changes, Path patch) {

        private void delete() {
            try {
                Files.deleteIfExists(patch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The difference of two releases.
     *
     * @throws ServiceException SERVICE_BUSY while another difference is being made
     */
    Difference of(ReleaseFolder from, ReleaseFolder to) {
        List<String> pair = List.of(from.id(), to.id());
        Difference known = kept.getIfPresent(pair);
        if (known != null) {
            return known;
        }
        if (!making.tryLock()) {
            throw new ServiceException(
                    Code.SERVICE_BUSY, "Another difference is being made just now; try again in a few seconds.");
        }
        try {
            return kept.get(pair, key -> make(from, to));
        } finally {
            making.unlock();
        }
    }

    private static Difference make(ReleaseFolder from, ReleaseFolder to) {
        try {
            Path patch = Files.createTempFile("icp-diff-", ".rdfp");
            patch.toFile().deleteOnExit();
            ReleaseChanges changes = new ReleaseChanges();
            try (OutputStream out = Files.newOutputStream(patch)) {
                ReleaseDiff counts = ReleaseDiff.writePatch(from.id(), from.graph(), to.id(), to.graph(), out, changes);
                return new Difference(counts, changes, patch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
