package org.interculturalpractices.loader.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.ontology.CanonicalText;
import org.interculturalpractices.ontology.Slugs;
import org.jspecify.annotations.Nullable;

/** A row of a table that people edit. A cell that is not what it should be is noted as a fault, with its line and column. Not thread-safe. */
public final class EditedRow {

    /** A spreadsheet of many countries writes dates so. */
    private static final DateTimeFormatter WITH_DOTS =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final String file;
    private final int line;
    private final Map<String, Integer> places;
    private final CSVRecord cells;
    private final TableFaults faults;

    EditedRow(String file, int line, Map<String, Integer> places, CSVRecord cells, TableFaults faults) {
        this.file = file;
        this.line = line;
        this.places = places;
        this.cells = cells;
        this.faults = faults;
    }

    /** The line on which it begins, from 1. */
    public int line() {
        return line;
    }

    /** The text of a column as it is written, without blanks around it; empty where the row is shorter. */
    public String text(String column) {
        int index = places.getOrDefault(column, Integer.MAX_VALUE);
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    /** Notes that the cell of a column is wrong. */
    public void fault(String column, String what) {
        faults.add(file, line, places.getOrDefault(column, -1) + 1, what);
    }

    /** The text of a column in its canonical form, which must not be empty. */
    public String required(String column) {
        String text = CanonicalText.of(text(column)).strip();
        if (text.isEmpty()) {
            fault(column, "the cell \"" + column + "\" is empty; write it, or take the whole row away");
        }
        return text;
    }

    /** The last part of the IRI of a practice, which must not be empty. */
    public String practice(String column) {
        String slug = required(column);
        if (!slug.equals(Slugs.of(slug))) {
            fault(column, column + " \"" + slug + "\" is no slug; write the part of the IRI after id/practice/");
        }
        return slug;
    }

    /** The day of a column, such as 2026-11-25 or 25.11.2026; null if it is none. */
    public @Nullable LocalDate date(String column) {
        String date = text(column);
        for (DateTimeFormatter form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, WITH_DOTS)) {
            try {
                return LocalDate.parse(date, form);
            } catch (DateTimeParseException e) {
                // Another form may fit.
            }
        }
        fault(column, "date \"" + date + "\" is no date such as 2026-11-25; write it so");
        return null;
    }

    /** Text that stands in no column comes from a separator within a cell that has lost its quotation marks. */
    void refuseStrayCells() {
        for (int index = 0; index < cells.size(); index++) {
            if (!cells.get(index).isBlank() && !places.containsValue(index)) {
                faults.add(
                        file,
                        line,
                        index + 1,
                        "\"" + cells.get(index).strip()
                                + "\" stands in no column; put cells that hold a separator between quotation marks");
                return;
            }
        }
    }
}
