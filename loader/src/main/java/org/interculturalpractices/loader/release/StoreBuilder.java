package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Fills a new TDB2 store from canonical N-Quads in one pass, and closes it, so that the folder can be renamed. */
final class StoreBuilder {

    private StoreBuilder() {}

    /**
     * Builds the store and counts what is in it.
     *
     * @return how many quads the store holds once it is closed and read again
     */
    static long build(Path graph, Path store) throws IOException {
        Files.createDirectories(store);
        load(graph, store);
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(store.toString());
        try {
            return Txn.calculateRead(dataset, () -> count(dataset));
        } finally {
            TDBInternal.expel(dataset, true);
        }
    }

    private static void load(Path graph, Path store) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(store.toString());
        try {
            DataLoader loader = LoaderFactory.sequentialLoader(dataset, MonitorOutputs.nullOutput());
            loader.startBulk();
            try {
                loader.load(graph.toString());
                loader.finishBulk();
            } catch (RuntimeException e) {
                loader.finishException(e);
                throw e;
            }
        } finally {
            TDBInternal.expel(dataset, true);
        }
    }

    private static long count(DatasetGraph dataset) {
        long quads = 0;
        for (var all = dataset.find(); all.hasNext(); all.next()) {
            quads++;
        }
        return quads;
    }
}
