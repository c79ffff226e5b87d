package org.interculturalpractices.service.conformance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
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
    },
    /** All quads in memory, from {@code graph.nq.gz} of a release. */
    MEMORY(StoreKind.MEMORY) {
        @Override
        void write(DatasetGraph quads, Path release) throws IOException {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(release.resolve("graph.nq.gz")))) {
                RDFDataMgr.write(out, quads, Lang.NQUADS);
            }
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
    abstract void write(DatasetGraph quads, Path release) throws IOException;
}
