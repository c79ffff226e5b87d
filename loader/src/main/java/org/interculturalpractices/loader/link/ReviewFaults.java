package org.interculturalpractices.loader.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;

/** The faults of one review file, each with its line and column, so that all are told at once. Not thread-safe. */
final class ReviewFaults {

    /** So many faults are told; a file with more has another cause. */
    private static final int TOLD = 100;

    private record Fault(int line, int column, String what) {}

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();

    ReviewFaults(Path file) {
        this.file = file;
    }

    /**
     * Notes a fault.
     *
     * @param line from 1; 0 if not known
     * @param column of the table, from 1; 0 if not known
     * @param what is wrong, and what to do
     */
    void add(int line, int column, String what) {
        faults.add(new Fault(line, column, what));
    }

    /** @throws LoaderException with {@link Code#REVIEW_INVALID} and all faults, a line for each, if there are any */
    void throwIfAny() {
        if (faults.isEmpty()) {
            return;
        }
        faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
        Fault first = faults.getFirst();
        String others = faults.stream()
                .skip(1)
                .limit(TOLD - 1L)
                .map(fault ->
                        "\n" + exception(fault.line, fault.column, fault.what).getMessage())
                .collect(Collectors.joining());
        String more = faults.size() > TOLD ? "\nand " + (faults.size() - TOLD) + " more" : "";
        throw exception(first.line, first.column, first.what + others + more);
    }

    private LoaderException exception(int line, int column, String what) {
        return new LoaderException(Code.REVIEW_INVALID, file.toString(), line, column, what);
    }
}
