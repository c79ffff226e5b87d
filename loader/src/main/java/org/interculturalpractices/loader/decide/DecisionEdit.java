package org.interculturalpractices.loader.decide;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.table.EditedTable;
import org.interculturalpractices.loader.table.TableFaults;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that are made and taken back together. What does not count any more is kept in {@value #TAKEN_BACK}, with who ended it, why
 * and when. Nothing is written here: {@link #files} gives what is to be. Not thread-safe.
 */
public final class DecisionEdit {

    /** The file of what was taken back. */
    private static final String TAKEN_BACK = "taken-back.csv";

    private static final EditedTable ENDED =
            EditedTable.of("file", "decision", "curator", "reason", "date", "ended_by", "ended_because", "ended_on");

    private final DecisionFolder folder;
    private final Decisions before;
    private final Map<DecisionFile, List<Decision>> byFile = new EnumMap<>(DecisionFile.class);
    private final List<List<String>> ended = new ArrayList<>();

    DecisionEdit(DecisionFolder folder, Decisions before) {
        this.folder = folder;
        this.before = before;
    }

    /** Makes a decision, in place of one about the same. */
    public void put(Decision decision) {
        List<Decision> file = file(decision);
        int place = place(file, decision);
        if (place < 0) {
            file.add(decision);
        } else if (!file.get(place).equals(decision)) {
            Attribution by = decision.by();
            end(
                    file.set(place, decision),
                    new Attribution(by.curator(), "Decided anew: " + by.reason(), by.decidedOn()));
        }
    }

    /**
     * Takes back the decision about the same.
     *
     * @return that decision
     * @throws LoaderException with {@link Code#DECISION_REFUSED} if there is none that could be taken back
     */
    public Decision takeBack(Decision about, Attribution by) {
        List<Decision> file = file(about);
        int place = place(file, about);
        if (place < 0) {
            throw new LoaderException(
                    Code.DECISION_REFUSED,
                    String.join(" ", about.key()),
                    before.sameKey(about).isPresent()
                            ? "this decision ships with the project; decide otherwise to overrule it"
                            : "nothing was decided of this in " + folder.path(about.file())
                                    + ", so that there is nothing to take back");
        }
        Decision taken = file.remove(place);
        end(taken, by);
        return taken;
    }

    /** Keeps what a file elsewhere said and says no more. */
    public void end(
            String file,
            String decision,
            @Nullable String curator,
            String reason,
            @Nullable LocalDate decidedOn,
            Attribution by) {
        ended.add(List.of(
                file,
                decision,
                Objects.requireNonNullElse(curator, ""),
                reason,
                Objects.toString(decidedOn, ""),
                by.curator(),
                by.reason(),
                by.decidedOn().toString()));
    }

    /** The bytes of each file that changes. */
    public Map<Path, byte[]> files() {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        byFile.forEach((file, decisions) -> {
            if (!decisions.equals(before.own(file))) {
                files.put(folder.path(file), file.bytes(decisions));
            }
        });
        if (!ended.isEmpty()) {
            Path file = folder.path(TAKEN_BACK);
            files.put(file, ENDED.bytes(endedBefore(file)));
        }
        return files;
    }

    private List<List<String>> endedBefore(Path file) {
        TableFaults faults = new TableFaults(Code.DECISIONS_INVALID);
        try {
            List<List<String>> rows = new ArrayList<>(ENDED.read(file, faults).stream()
                    .map(row -> ENDED.columns().stream().map(row::text).toList())
                    .toList());
            faults.throwIfAny();
            rows.addAll(ended);
            return rows;
        } catch (IOException e) {
            throw LoaderException.unreadable(file.toString(), e);
        }
    }

    private List<Decision> file(Decision decision) {
        return byFile.computeIfAbsent(decision.file(), before::own);
    }

    private static int place(List<Decision> file, Decision decision) {
        return IntStream.range(0, file.size())
                .filter(index -> file.get(index).key().equals(decision.key()))
                .findFirst()
                .orElse(-1);
    }

    private void end(Decision decision, Attribution by) {
        Attribution was = decision.by();
        end(
                decision.file().fileName(),
                String.join(" ", decision.cells()),
                was.curator(),
                was.reason(),
                was.decidedOn(),
                by);
    }
}
