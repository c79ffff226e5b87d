package org.interculturalpractices.service.release;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;
import org.interculturalpractices.loader.release.ReleaseFolder;

/**
 * The right of one request to read one release. The store stays open until the lease is closed, whichever release is current
 * by then. Closing twice does nothing. May be closed by another thread than took it.
 */
public final class ReleaseLease implements AutoCloseable {

    private final OpenRelease release;
    private final Runnable takeBack;
    private final AtomicBoolean closed = new AtomicBoolean();

    ReleaseLease(OpenRelease release, Runnable takeBack) {
        this.release = release;
        this.takeBack = takeBack;
    }

    /** The release. */
    public ReleaseFolder release() {
        return release.folder();
    }

    /** Its quads; writing is refused. Read inside a transaction. */
    public DatasetGraph dataset() {
        return release.dataset();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            takeBack.run();
        }
    }
}
