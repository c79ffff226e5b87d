package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.text.PracticeIndex;

/**
 * Fills a new TDB2 store from canonical N-Quads in one pass, and makes the text index of it; both are closed, so that the folder can
 * be renamed. The caches of terms
 * are small while it does: the usual ones hold a million terms, which is more heap than a load needs otherwise.
 */
final class StoreBuilder {

    private static final StoreParams SMALL_CACHES = StoreParams.builder("build")
            .node2NodeIdCacheSize(100_000)
            .nodeId2NodeCacheSize(20_000)
            .build();

    private StoreBuilder() {}

    /**
     * Builds the store, and the text index from it, and counts what is in the store.
     *
     * @return how many quads the store holds once it is closed and read again
     */
    static long build(Path graph, Path store, Path text) throws IOException {
        Files.createDirectories(store);
        // Parameters that are given when a store is made would be kept in it.
        use(DatabaseMgr.connectDatasetGraph(store.toString()), dataset -> 0L);
        use(withSmallCaches(store), dataset -> load(graph, dataset));
        return use(
                withSmallCaches(store),
                dataset -> Txn.calculateRead(dataset, () -> {
                    index(dataset, text);
                    return count(dataset);
                }));
    }

    private static DatasetGraph withSmallCaches(Path store) {
        return DatabaseConnection.connectCreate(Location.create(store.toString()), SMALL_CACHES)
                .getDatasetGraph();
    }

    private static long use(DatasetGraph dataset, ToLongFunction<DatasetGraph> user) {
        try {
            return user.applyAsLong(dataset);
        } finally {
            TDBInternal.expel(dataset, true);
        }
    }

    private static long load(Path graph, DatasetGraph dataset) {
        DataLoader loader = LoaderFactory.sequentialLoader(dataset, MonitorOutputs.nullOutput());
        loader.startBulk();
        try {
            loader.load(graph.toString());
            loader.finishBulk();
            return loader.countQuads();
        } catch (RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
    }

    private static void index(DatasetGraph dataset, Path folder) {
        try (Directory directory = FSDirectory.open(folder)) {
            PracticeIndex.build(dataset.getUnionGraph(), directory);
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
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
