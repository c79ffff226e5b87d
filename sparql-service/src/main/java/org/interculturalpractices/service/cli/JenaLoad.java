package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The peer of a load: Jena alone reads a file of quads into a new TDB2 store, without any of this project's work. */
final class JenaLoad {

    private JenaLoad() {}

    public static void main(String[] arguments) throws IOException {
        Path store = Files.createDirectories(Path.of(arguments[1]));
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(store.toString());
        Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, arguments[0]));
        TDBInternal.expel(dataset, true);
    }
}
