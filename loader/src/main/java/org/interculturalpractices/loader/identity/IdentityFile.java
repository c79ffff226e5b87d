package org.interculturalpractices.loader.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.interculturalpractices.loader.identity.IdentityDecision.Basis;
import org.interculturalpractices.loader.identity.IdentityDecision.Verdict;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.table.EditedRow;
import org.interculturalpractices.loader.table.EditedTable;
import org.interculturalpractices.loader.table.TableFaults;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code identity.csv} of a data folder, a table that people may edit. The load adds what the evidence says; a curator
 * adds rows, or turns {@code same} into {@code different} to part two practices again. Stateless.
 */
public final class IdentityFile {

    private static final EditedTable TABLE =
            EditedTable.of("practice", "other", "decision", "basis", "reason", "curator", "date");

    private IdentityFile() {}

    /**
     * The decisions of a file; one that is not there yet has none.
     *
     * @throws LoaderException with {@link Code#DECISIONS_INVALID} and every line that cannot be understood
     */
    public static List<IdentityDecision> read(Path file) {
        TableFaults faults = new TableFaults(Code.DECISIONS_INVALID);
        List<IdentityDecision> decisions = read(file, faults);
        faults.throwIfAny();
        return decisions;
    }

    /** The decisions of a file; what is wrong is noted, and the rest is read. */
    public static List<IdentityDecision> read(Path file, TableFaults faults) {
        List<IdentityDecision> decisions = new ArrayList<>();
        try {
            for (EditedRow row : TABLE.read(file, faults)) {
                int before = faults.count();
                IdentityDecision decision = decision(row);
                if (decision != null && faults.count() == before) {
                    decisions.add(decision);
                }
            }
            return List.copyOf(decisions);
        } catch (IOException e) {
            throw LoaderException.unreadable(file.toString(), e);
        }
    }

    /** The bytes of the file that holds these decisions, which it sorts. */
    public static byte[] bytes(Collection<IdentityDecision> decisions) {
        return TABLE.bytes(
                new TreeSet<>(decisions).stream().map(IdentityFile::cells).toList());
    }

    private static List<String> cells(IdentityDecision decision) {
        LocalDate date = decision.decidedOn();
        String curator = decision.curator();
        return List.of(
                decision.practice(),
                decision.other(),
                decision.verdict().word(),
                decision.basis().word(),
                decision.reason(),
                curator == null ? "" : curator,
                date == null ? "" : date.toString());
    }

    private static @Nullable IdentityDecision decision(EditedRow row) {
        String practice = row.practice("practice");
        String other = row.practice("other");
        if (practice.equals(other)) {
            row.fault("other", "a practice is the same as itself; name two");
        }
        Optional<Verdict> verdict = Arrays.stream(Verdict.values())
                .filter(one -> one.word().equals(row.text("decision").toLowerCase(Locale.ROOT)))
                .findFirst();
        if (verdict.isEmpty()) {
            row.fault("decision", "decision \"" + row.text("decision") + "\" is neither same nor different");
        }
        Optional<Basis> basis = Arrays.stream(Basis.values())
                .filter(one -> one.word().equals(row.text("basis")))
                .findFirst();
        if (basis.isEmpty()) {
            row.fault("basis", "basis \"" + row.text("basis") + "\" is not known; write curator");
        }
        boolean curated = basis.filter(Basis.CURATOR::equals).isPresent();
        String curator = curated ? row.required("curator") : row.text("curator");
        String reason = row.required("reason");
        LocalDate date = curated ? row.date("date") : null;
        return verdict.isEmpty() || basis.isEmpty()
                ? null
                : new IdentityDecision(
                        practice, other, verdict.get(), basis.get(), reason, curator.isEmpty() ? null : curator, date);
    }
}
