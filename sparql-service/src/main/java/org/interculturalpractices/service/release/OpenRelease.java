package org.interculturalpractices.service.release;

import org.apache.jena.graph.Node;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.store.ReleaseStore;
import org.interculturalpractices.service.store.StoreKind;
import org.interculturalpractices.service.text.TextSearch;

/** A release whose store is open in this process, and how many requests use it. Guarded by {@link ServedReleases}. */
final class OpenRelease {

    private final ReleaseFolder folder;
    private final ReleaseStore store;
    private final TextSearch text;
    private int leases;

    private OpenRelease(ReleaseFolder folder, ReleaseStore store, TextSearch text) {
        this.folder = folder;
        this.store = store;
        this.text = text;
    }

    /**
     * Opens the store and the text index of a release whose files were found whole.
     *
     * @throws ServiceException with {@link Code#NO_RELEASE} if the store cannot be opened or is empty
     */
    static OpenRelease open(ReleaseFolder folder, StoreKind kind) {
        ReleaseStore store;
        try {
            store = kind.open(folder);
        } catch (RuntimeException e) {
            throw new ServiceException(
                    Code.NO_RELEASE, "The store of release " + folder.id() + " cannot be opened.", e);
        }
        try {
            // TDB2 makes an empty database where it finds none.
            if (!store.read(() -> store.contains(Node.ANY, Node.ANY, Node.ANY))) {
                throw new ServiceException(Code.NO_RELEASE, "The store of release " + folder.id() + " is empty.");
            }
            return new OpenRelease(folder, store, store.read(() -> TextSearch.open(folder, store.union())));
        } catch (ServiceException e) {
            store.close();
            throw e;
        } catch (RuntimeException e) {
            store.close();
            throw new ServiceException(
                    Code.NO_RELEASE, "The store or the text index of release " + folder.id() + " cannot be read.", e);
        }
    }

    ReleaseFolder folder() {
        return folder;
    }

    ReleaseStore store() {
        return store;
    }

    TextSearch text() {
        return text;
    }

    void lend() {
        leases++;
    }

    void takeBack() {
        leases--;
    }

    boolean unused() {
        return leases == 0;
    }

    /** Closes the files of the store and of the text index. */
    void expel() {
        text.close();
        store.close();
    }
}
