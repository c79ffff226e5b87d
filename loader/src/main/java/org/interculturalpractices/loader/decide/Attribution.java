package org.interculturalpractices.loader.decide;

import java.time.LocalDate;
import org.interculturalpractices.loader.table.EditedRow;
import org.jspecify.annotations.Nullable;

/**
 * Attribution of a decision: who, why, and when.
 *
 * @param curator who decided
 * @param reason why, in her words
 * @param decidedOn the day
 */
public record Attribution(String curator, String reason, LocalDate decidedOn) {

    /** The columns in which it stands, behind those of the decision. */
    static final String[] COLUMNS = {"curator", "reason", "date"};

    /** Stands for that of a row which has a fault, so that its other cells are looked at as well. */
    static final Attribution NONE = new Attribution("", "", LocalDate.EPOCH);

    /** That of a row; null, with a fault noted, if a cell is missing or the date is none. */
    static @Nullable Attribution of(EditedRow row) {
        String curator = row.required("curator");
        String reason = row.required("reason");
        LocalDate date = row.date("date");
        return curator.isEmpty() || reason.isEmpty() || date == null ? null : new Attribution(curator, reason, date);
    }
}
