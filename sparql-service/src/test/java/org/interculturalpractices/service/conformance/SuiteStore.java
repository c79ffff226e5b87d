package org.interculturalpractices.service.conformance;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.interculturalpractices.service.store.StoreKind;

/** The stores over which the suite is run, a constant each: the engine, and what writes to the disk what the engine opens. */
enum SuiteStore {
    /** Jena's TDB2, in the folder {@code store} of a release. */
    TDB2(StoreKind.TDB2) {
        @Override
        void write(DatasetGraph quads, Path release) {
            DatasetGraph store =
                    DatabaseMgr.connectDatasetGraph(release.resolve("store").toString());
            Txn.executeWrite(store, () -> quads.find().forEachRemaining(store::add));
            TDBInternal.expel(store, true);
        }
    };

    private final StoreKind kind;

    SuiteStore(StoreKind kind) {
        this.kind = kind;
    }

    /** The engine. */
    StoreKind kind() {
        return kind;
    }

    /** Writes quads as the store of a release, whose folder is there and has no store yet. */
    abstract void write(DatasetGraph quads, Path release);
}
