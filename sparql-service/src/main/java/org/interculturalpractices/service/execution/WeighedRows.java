package org.interculturalpractices.service.execution;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

/** An iterator over rows that the next operator buffers: each row is weighed, by estimate in bytes, and charged to the budget. */
public final class WeighedRows extends WatchedRows {

    private static final long ROW_BYTES = 120;
    private static final long VARIABLE_BYTES = 60;
    private static final int LONG_TEXT = 512;

    private final Weight weight;
    private final QueryBudget budget;

    /** What counts. */
    enum Weight {
        /** Every row, and every text in it. */
        OF_ALL,
        /** Only long texts, where the number of rows is bounded otherwise. */
        OF_LONG
    }

    WeighedRows(QueryIterator rows, Weight weight, QueryBudget budget) {
        super(rows, budget);
        this.weight = weight;
        this.budget = budget;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        long bytes = weigh(row);
        budget.hold(weight == Weight.OF_ALL ? bytes : bytes > LONG_TEXT * 4L ? bytes : 0);
        return row;
    }

    /** About how many bytes a row takes. */
    public static long weigh(Binding row) {
        if (row instanceof IdRow) {
            return ROW_BYTES + VARIABLE_BYTES * row.size();
        }
        long bytes = ROW_BYTES;
        for (Iterator<Var> vars = row.vars(); vars.hasNext(); ) {
            bytes += VARIABLE_BYTES + weigh(row.get(vars.next()));
        }
        return bytes;
    }

    /** About how many bytes a term takes beyond its place in a row. */
    static long weigh(Node node) {
        return node.isLiteral() ? 2L * node.getLiteralLexicalForm().length() : 0;
    }
}
