package org.interculturalpractices.loader.reject;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.report.RejectState;
import org.interculturalpractices.loader.table.EditedRow;
import org.interculturalpractices.loader.table.EditedTable;
import org.interculturalpractices.loader.table.TableFaults;

/** All records that loads of a data folder have rejected, and what has become of each: {@code rejects.csv}. Immutable. */
public final class RejectLedger {

    /** No record was rejected yet. */
    public static final RejectLedger EMPTY = new RejectLedger(List.of());

    private static final EditedTable TABLE = EditedTable.of(
            "reject",
            "state",
            "source",
            "source_sha256",
            "line",
            "code",
            "title",
            "heading",
            "text_sha256",
            "since",
            "closed",
            "practice");

    private final SortedMap<String, Reject> byId = new TreeMap<>();

    RejectLedger(Collection<Reject> rejects) {
        rejects.forEach(reject -> byId.put(reject.id(), reject));
    }

    /**
     * Reads the file of a data folder; one that is not there yet is empty.
     *
     * @throws LoaderException with {@link Code#DECISIONS_INVALID} and the lines that cannot be understood
     */
    public static RejectLedger read(Path file) {
        TableFaults faults = new TableFaults(Code.DECISIONS_INVALID);
        List<Reject> rejects = new ArrayList<>();
        try {
            TABLE.read(file, faults).forEach(row -> reject(row).ifPresent(rejects::add));
        } catch (IOException e) {
            throw LoaderException.unreadable(file.toString(), e);
        }
        faults.throwIfAny();
        return new RejectLedger(rejects);
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        return TABLE.bytes(byId.values().stream()
                .map(reject -> List.of(
                        reject.id(),
                        reject.state().word(),
                        reject.source(),
                        reject.sourceSha256(),
                        Integer.toString(reject.line()),
                        reject.code(),
                        reject.title(),
                        reject.headingLine(),
                        reject.textSha256(),
                        reject.since().toString(),
                        reject.closedOn() == null ? "" : reject.closedOn().toString(),
                        reject.practice()))
                .toList());
    }

    /** All of them, by their ids. */
    public List<Reject> all() {
        return List.copyOf(byId.values());
    }

    /** Those in a state. */
    public List<Reject> in(RejectState state) {
        return byId.values().stream().filter(reject -> reject.state() == state).toList();
    }

    /** The one of that id. */
    public Optional<Reject> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Map<String, Reject> byId() {
        return byId;
    }

    private static Optional<Reject> reject(EditedRow row) {
        Optional<RejectState> state = Arrays.stream(RejectState.values())
                .filter(one -> one.word().equals(row.text("state")))
                .findFirst();
        if (state.isEmpty()) {
            row.fault("state", "state \"" + row.text("state") + "\" is none; write open, mended, dismissed or gone");
        }
        LocalDate since = row.date("since");
        LocalDate closed = row.text("closed").isEmpty() ? null : row.date("closed");
        if (!row.text("line").matches("\\d{1,9}")) {
            row.fault("line", "line \"" + row.text("line") + "\" is no number");
            return Optional.empty();
        }
        if (state.isEmpty() || since == null) {
            return Optional.empty();
        }
        return Optional.of(new Reject(
                row.required("reject"),
                state.get(),
                row.text("source"),
                row.text("source_sha256"),
                Integer.parseInt(row.text("line")),
                row.text("code"),
                row.text("title"),
                row.text("heading"),
                row.text("text_sha256"),
                since,
                closed,
                row.text("practice")));
    }
}
