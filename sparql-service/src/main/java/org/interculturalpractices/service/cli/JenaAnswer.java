package org.interculturalpractices.service.cli;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The peer of a service's start: Jena alone opens the same store, answers the same query, and ends; it serves nobody. */
final class JenaAnswer {

    private JenaAnswer() {}

    public static void main(String[] arguments) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(arguments[0]);
        dataset.getContext().setTrue(TDB2.symUnionDefaultGraph);
        boolean holds = Txn.calculateRead(dataset, () -> {
            try (QueryExec execution = QueryExec.dataset(dataset)
                    .query(MeasuredProcess.FIRST_QUERY)
                    .build()) {
                return execution.ask();
            }
        });
        TDBInternal.expel(dataset, true);
        System.exit(holds ? Icp.DONE : Icp.FAILED);
    }
}
