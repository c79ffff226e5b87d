package org.interculturalpractices.service.sparql;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The rows of an answer on their way to the writer: each is checked before it is written, and the time to find it is kept. */
final class CheckedRows implements RowSet {

    private final RowSet rows;
    private final OutputCheck check;
    private long nanos;

    CheckedRows(RowSet rows, OutputCheck check) {
        this.rows = rows;
        this.check = check;
    }

    @Override
    public boolean hasNext() {
        long begun = System.nanoTime();
        try {
            return rows.hasNext();
        } finally {
            nanos += System.nanoTime() - begun;
        }
    }

    @Override
    public Binding next() {
        long begun = System.nanoTime();
        Binding row = rows.next();
        nanos += System.nanoTime() - begun;
        check.row(row);
        return row;
    }

    /** How long finding the rows took, in nanoseconds. */
    long nanos() {
        return nanos;
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
