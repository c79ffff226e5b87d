package org.interculturalpractices.service.release;

import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;

/** A release whose TDB2 store is open in this process, and how many requests use it. Guarded by {@link ServedReleases}. */
final class OpenRelease {

    private final ReleaseFolder folder;
    private final DatasetGraph store;
    private final DatasetGraph readOnly;
    private int leases;

    private OpenRelease(ReleaseFolder folder, DatasetGraph store) {
        this.folder = folder;
        this.store = store;
        this.readOnly = new DatasetGraphReadOnly(store);
    }

    /**
     * Opens the store of a release whose files were found whole. TDB2 makes an empty database where it finds none, so that
     * an empty one is refused.
     *
     * @throws ServiceException with {@link Code#NO_RELEASE} if the store cannot be opened or is empty
     */
    static OpenRelease open(ReleaseFolder folder) {
        DatasetGraph store;
        try {
            store = DatabaseMgr.connectDatasetGraph(Location.create(folder.store()));
        } catch (RuntimeException e) {
            throw new ServiceException(
                    Code.NO_RELEASE, "The store of release " + folder.id() + " cannot be opened.", e);
        }
        OpenRelease release = new OpenRelease(folder, store);
        try {
            if (Txn.calculateRead(store, () -> store.find().hasNext())) {
                return release;
            }
        } catch (RuntimeException e) {
            release.expel();
            throw new ServiceException(Code.NO_RELEASE, "The store of release " + folder.id() + " cannot be read.", e);
        }
        release.expel();
        throw new ServiceException(Code.NO_RELEASE, "The store of release " + folder.id() + " is empty.");
    }

    ReleaseFolder folder() {
        return folder;
    }

    DatasetGraph dataset() {
        return readOnly;
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

    /** Closes the files of the store. */
    void expel() {
        TDBInternal.expel(store, true);
    }
}
