package org.interculturalpractices.loader.decide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interculturalpractices.loader.files.BundledFile;
import org.interculturalpractices.loader.table.EditedRow;
import org.interculturalpractices.loader.table.EditedTable;
import org.interculturalpractices.loader.table.TableFaults;
import org.jspecify.annotations.Nullable;

/** The files of decisions, one for each kind; tables that a curator may edit by hand. */
@SuppressWarnings("ImmutableEnumChecker")
public enum DecisionFile {
    /** Themes that a practice has or has not, whatever its words. */
    THEMES("themes.csv", DecisionRows::theme, "practice", "theme", "action"),
    /** Places of practices whose source has them wrong. */
    PLACES("places.csv", DecisionRows::place, "practice", "places"),
    /** Periods of practices whose source has them wrong. */
    PERIODS("periods.csv", DecisionRows::period, "practice", "period"),
    /** Practices that are not published any more. */
    WITHDRAWALS("withdrawals.csv", DecisionRows::withdrawal, "practice"),
    /** Rejected records that need no mending. */
    DISMISSALS("dismissals.csv", DecisionRows::dismissal, "reject");

    private static final String BUNDLED = "/curation/";

    /** Makes the decision of a row; null, with a fault noted, if it is none. */
    @FunctionalInterface
    private interface Reading {
        @Nullable
        Decision read(DecisionRows rows, EditedRow row, Attribution by);
    }

    private final String fileName;
    private final Reading reading;
    private final EditedTable table;

    DecisionFile(String fileName, Reading reading, String... columns) {
        this.fileName = fileName;
        this.reading = reading;
        this.table = EditedTable.of(Stream.concat(Arrays.stream(columns), Arrays.stream(Attribution.COLUMNS))
                .toArray(String[]::new));
    }

    /** Its name within the folder of decisions. */
    public String fileName() {
        return fileName;
    }

    /** The decisions of a file, in its order; none if there is no such file. What is wrong is noted, and the rest is read. */
    List<Decision> read(Path file, TableFaults faults) throws IOException {
        return decisions(table.read(file, faults), faults);
    }

    /** The decisions that ship with the project. */
    List<Decision> bundled(TableFaults faults) throws IOException {
        String resource = BUNDLED + fileName;
        if (DecisionFile.class.getResource(resource) == null) {
            return List.of();
        }
        try (InputStream in = BundledFile.open(resource)) {
            return decisions(table.read(resource.substring(1), in, faults), faults);
        }
    }

    /** The bytes of the file that holds these decisions. */
    byte[] bytes(List<? extends Decision> decisions) {
        return table.bytes(decisions.stream().map(DecisionFile::row).toList());
    }

    private static List<String> row(Decision decision) {
        List<String> row = new ArrayList<>(decision.cells());
        Attribution by = decision.by();
        row.addAll(List.of(by.curator(), by.reason(), by.decidedOn().toString()));
        return row;
    }

    private List<Decision> decisions(List<EditedRow> rows, TableFaults faults) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Decision> decisions = new ArrayList<>();
        Map<List<String>, Integer> lines = new HashMap<>();
        DecisionRows reader = new DecisionRows();
        for (EditedRow row : rows) {
            int before = faults.count();
            Attribution by = Attribution.of(row);
            Decision decision = reading.read(reader, row, by == null ? Attribution.NONE : by);
            if (decision == null || faults.count() > before) {
                continue;
            }
            Integer first = lines.putIfAbsent(decision.key(), row.line());
            if (first == null) {
                decisions.add(decision);
            } else {
                row.fault(table.columns().getFirst(), "line " + first + " decides the same; keep one of them");
            }
        }
        return decisions;
    }
}
