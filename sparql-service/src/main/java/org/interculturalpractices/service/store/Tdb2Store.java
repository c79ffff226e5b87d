package org.interculturalpractices.service.store;

import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.interculturalpractices.service.execution.PatternMatcher;
import org.interculturalpractices.service.execution.QueryBudget;

/** A TDB2 database. One process may have its folder open, once. */
final class Tdb2Store extends DatasetStore {

    private final DatasetGraph database;
    private final DatasetGraphTDB storage;

    private Tdb2Store(DatasetGraph database) {
        super(database);
        this.database = database;
        this.storage = TDBInternal.requireStorage(database);
    }

    /** Opens a database. TDB2 makes an empty one where it finds none: look at the manifest of the release first. */
    static Tdb2Store open(Path folder) {
        return new Tdb2Store(DatabaseMgr.connectDatasetGraph(Location.create(folder)));
    }

    @Override
    PatternMatcher matcher(QueryBudget budget) {
        return new Tdb2PatternMatcher(storage, budget);
    }

    @Override
    DatasetGraph whole(Context context) {
        context.set(TDB2.symUnionDefaultGraph, true);
        return dataset();
    }

    @Override
    public void close() {
        TDBInternal.expel(database, true);
    }
}
