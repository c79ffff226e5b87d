package org.interculturalpractices.service.release;

import java.util.concurrent.atomic.AtomicBoolean;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.store.ReleaseStore;
import org.interculturalpractices.service.text.TextSearch;

/**
 * The right of one request to read one release. The store stays open until the lease is closed, whichever release is current
 * by then. Closing twice does nothing. May be closed by another thread than took it.
 */
public final class ReleaseLease implements AutoCloseable {

    private final OpenRelease release;
    private final ServedReleases releases;
    private final AtomicBoolean closed = new AtomicBoolean();

    ReleaseLease(OpenRelease release, ServedReleases releases) {
        this.release = release;
        this.releases = releases;
    }

    /** The release. */
    public ReleaseFolder release() {
        return release.folder();
    }

    /** Its quads. */
    public ReleaseStore store() {
        return release.store();
    }

    /** Its text index. */
    public TextSearch text() {
        return release.text();
    }

    /**
     * Another lease on the same release, to be closed by itself.
     *
     * @throws ServiceException with {@link Code#NO_RELEASE} if the store was closed meanwhile
     */
    public ReleaseLease again() {
        return releases.lend(release);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            releases.takeBack(release);
        }
    }
}
