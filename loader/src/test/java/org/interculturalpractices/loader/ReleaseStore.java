package org.interculturalpractices.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.interculturalpractices.loader.release.ReleaseFolder;

/** The TDB2 store of a release, opened for a test; the union of the named graphs is the default graph. */
public final class ReleaseStore implements AutoCloseable {

    private final DatasetGraph dataset;

    /** Opens the store of a release. */
    public ReleaseStore(ReleaseFolder release) {
        dataset = DatabaseMgr.connectDatasetGraph(release.store().toString());
    }

    /** The rows of a SELECT; each value is a literal's text or the last part of an IRI. */
    List<Map<String, String>> select(String query) {
        return Txn.calculateRead(dataset, () -> {
            try (QueryExecution execution = QueryExecution.dataset(DatasetFactory.wrap(dataset))
                    .query(SelectRows.query(query))
                    .set(TDB2.symUnionDefaultGraph, true)
                    .build()) {
                return SelectRows.of(execution);
            }
        });
    }

    /** The one value of a query with one row and one variable. */
    public String value(String query) {
        return select(query).getFirst().values().iterator().next();
    }

    List<Quad> quads() {
        return Txn.calculateRead(dataset, () -> {
            List<Quad> quads = new ArrayList<>();
            dataset.find().forEachRemaining(quads::add);
            return quads;
        });
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset, true);
    }
}
