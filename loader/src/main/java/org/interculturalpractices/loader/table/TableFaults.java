package org.interculturalpractices.loader.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/** The faults of tables that people edit, each with its file, line and column, so that all are told at once. Not thread-safe. */
public final class TableFaults {

    /** So many faults are told; tables with more have another cause. */
    private static final int TOLD = 100;

    private record Fault(String file, int line, int column, String what) {}

    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparingInt(Fault::column);

    private final Code code;
    private final List<Fault> faults = new ArrayList<>();

    /** No faults yet; they are told under that code. */
    public TableFaults(Code code) {
        this.code = code;
    }

    /**
     * Notes a fault.
     *
     * @param file the name of the table
     * @param line from 1; 0 if not known
     * @param column of the table, from 1; 0 if not known
     * @param what is wrong, and what to do
     */
    public void add(String file, int line, int column, String what) {
        faults.add(new Fault(file, line, column, what));
    }

    /** How many there are. */
    public int count() {
        return faults.size();
    }

    /**
     * Ends with all faults, if there are any.
     *
     * @throws LoaderException with a line for each
     */
    public void throwIfAny() {
        if (faults.isEmpty()) {
            return;
        }
        faults.sort(ORDER);
        String others = faults.stream()
                .skip(1)
                .limit(TOLD - 1L)
                .map(fault -> "\n" + exception(fault, fault.what).getMessage())
                .collect(Collectors.joining());
        String more = faults.size() > TOLD ? "\nand " + (faults.size() - TOLD) + " more" : "";
        Fault first = faults.getFirst();
        throw exception(first, first.what + others + more);
    }

    private LoaderException exception(Fault fault, String what) {
        return new LoaderException(code, fault.file, fault.line, fault.column, what);
    }
}
