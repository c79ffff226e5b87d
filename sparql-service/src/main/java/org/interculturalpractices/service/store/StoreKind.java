package org.interculturalpractices.service.store;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.interculturalpractices.loader.release.ReleaseFolder;

/** The engines behind {@link ReleaseStore}: the values of the setting {@code icp.store}. */
public enum StoreKind {
    /** The TDB2 database that a load makes. */
    TDB2 {
        @Override
        public ReleaseStore open(ReleaseFolder release) {
            return Tdb2Store.open(release.store());
        }
    },
    /** All quads in memory, read from {@code graph.nq.gz}: for small releases, and to compare others with. */
    MEMORY {
        @Override
        public ReleaseStore open(ReleaseFolder release) {
            DatasetGraph quads = DatasetGraphFactory.createTxnMem();
            quads.executeWrite(
                    () -> RDFDataMgr.read(quads, release.graph().toUri().toString()));
            return new MemoryStore(quads);
        }
    };

    /** Opens the quads of a release whose manifest was read, and whose files were found whole. */
    public abstract ReleaseStore open(ReleaseFolder release);
}
