package org.interculturalpractices.loader.classify;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.classify.CurationDecision.Action;
import org.interculturalpractices.ontology.CanonicalText;
import org.interculturalpractices.ontology.Slugs;

/** One row of a curation file, with the line at which it begins. */
final class CurationRow {

    static final String HEADER = "practice,theme,action,curator,reason,date";

    private static final List<String> COLUMNS = List.of(HEADER.split(",", -1));

    private final String file;
    private final List<String> cells;
    private final int line;

    CurationRow(String file, CSVRecord cells, long lastLine) {
        this.file = file;
        this.cells = cells.stream().map(cell -> CanonicalText.of(cell).strip()).toList();
        long breaks = cells.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
        this.line = (int) (lastLine - breaks);
    }

    int line() {
        return line;
    }

    boolean isBlank() {
        return cells.size() == 1 && cells.getFirst().isEmpty();
    }

    void requireHeader() {
        if (!cells.equals(COLUMNS)) {
            throw invalid("the first line must be " + HEADER + ", not " + String.join(",", cells));
        }
    }

    CurationDecision decision(KnownThemes themes) {
        if (cells.size() != COLUMNS.size()) {
            throw invalid("has " + cells.size() + " cells instead of " + COLUMNS.size()
                    + "; put cells with commas in quotation marks");
        }
        String practice = required(0);
        if (!practice.equals(Slugs.of(practice))) {
            throw invalid("practice \"" + practice + "\" is no slug; write the part of the IRI after id/practice/");
        }
        String theme = required(1);
        if (!themes.has(theme)) {
            throw invalid(
                    "theme \"" + theme + "\" is not in the vocabulary; write the part of its IRI after id/theme/");
        }
        return new CurationDecision(practice, theme, action(required(2)), required(3), required(4), date(required(5)));
    }

    LoaderException invalid(String detail) {
        return new LoaderException(Code.CURATION_INVALID, file, line, 0, detail);
    }

    private String required(int index) {
        String cell = cells.get(index);
        if (cell.isEmpty()) {
            throw invalid("the cell \"" + COLUMNS.get(index) + "\" is empty; each decision needs all of " + HEADER);
        }
        return cell;
    }

    private Action action(String word) {
        return switch (word) {
            case "add" -> Action.ADD;
            case "remove" -> Action.REMOVE;
            default -> throw invalid("action \"" + word + "\" is neither add nor remove");
        };
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            LoaderException invalid = invalid("date \"" + text + "\" is no date such as 2026-11-23");
            invalid.initCause(e);
            throw invalid;
        }
    }
}
