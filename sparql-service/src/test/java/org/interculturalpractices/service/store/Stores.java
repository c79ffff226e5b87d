package org.interculturalpractices.service.store;

import org.apache.jena.sparql.core.DatasetGraph;

/** Stores for tests that make their own quads. */
public final class Stores {

    private Stores() {}

    /** A store in memory. */
    public static ReleaseStore of(DatasetGraph quads) {
        return new MemoryStore(quads);
    }
}
