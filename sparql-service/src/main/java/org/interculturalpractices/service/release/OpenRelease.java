package org.interculturalpractices.service.release;

import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.text.TextSearch;

/** A release whose TDB2 store is open in this process, and how many requests use it. Guarded by {@link ServedReleases}. */
final class OpenRelease {

    private final ReleaseFolder folder;
    private final DatasetGraph store;
    private final DatasetGraph readOnly;
    private final TextSearch text;
    private int leases;

    private OpenRelease(ReleaseFolder folder, DatasetGraph store, TextSearch text) {
        this.folder = folder;
        this.store = store;
        this.text = text;
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
        try {
            if (Txn.calculateRead(store, () -> store.find().hasNext())) {
                TextSearch text = Txn.calculateRead(store, () -> TextSearch.open(folder, store.getUnionGraph()));
                return new OpenRelease(folder, store, text);
            }
        } catch (RuntimeException e) {
            TDBInternal.expel(store, true);
            throw new ServiceException(
                    Code.NO_RELEASE, "The store or the text index of release " + folder.id() + " cannot be read.", e);
        }
        TDBInternal.expel(store, true);
        throw new ServiceException(Code.NO_RELEASE, "The store of release " + folder.id() + " is empty.");
    }

    ReleaseFolder folder() {
        return folder;
    }

    DatasetGraph dataset() {
        return readOnly;
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
        TDBInternal.expel(store, true);
    }
}
