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
    TDB2(StoreKind.TDB2, SuiteStore::writeTdb2);

    /** Writes quads as the store of a release. */
    @FunctionalInterface
    private interface Writer {
        void write(DatasetGraph quads, Path release);
    }

    private final StoreKind kind;
    private final Writer writer;

    SuiteStore(StoreKind kind, Writer writer) {
        this.kind = kind;
        this.writer = writer;
    }

    /** The engine. */
    StoreKind kind() {
        return kind;
    }

    /** Writes quads as the store of a release, whose folder is there and has no store yet. */
    void write(DatasetGraph quads, Path release) {
        writer.write(quads, release);
    }

    private static void writeTdb2(DatasetGraph quads, Path release) {
        DatasetGraph store =
                DatabaseMgr.connectDatasetGraph(release.resolve("store").toString());
        Txn.executeWrite(store, () -> quads.find().forEachRemaining(store::add));
        TDBInternal.expel(store, true);
    }
}
