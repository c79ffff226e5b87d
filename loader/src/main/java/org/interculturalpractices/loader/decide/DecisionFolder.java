package org.interculturalpractices.loader.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.table.EditedTable;
import org.interculturalpractices.loader.table.TableFaults;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code decisions/} of a data folder: what its curators decided, a CSV file for each kind ({@link DecisionFile}), and in
 * {@value #TAKEN_BACK} what they decided once and took back. Stateless.
 */
public final class DecisionFolder {

    /** The file of what was taken back. */
    static final String TAKEN_BACK = "taken-back.csv";

    private static final EditedTable ENDED =
            EditedTable.of("file", "decision", "curator", "reason", "date", "ended_by", "ended_because", "ended_on");

    private final Path folder;

    /** The decisions of that folder, which need not be there yet. */
    public DecisionFolder(Path folder) {
        this.folder = folder;
    }

    /** Where a file of it is. */
    public Path path(DecisionFile file) {
        return folder.resolve(file.fileName());
    }

    /**
     * The decisions that count, those that ship with the project among them.
     *
     * @throws LoaderException with {@link Code#DECISIONS_INVALID} and every fault of every file
     */
    public Decisions read() {
        TableFaults faults = new TableFaults(Code.DECISIONS_INVALID);
        Decisions decisions = read(faults);
        faults.throwIfAny();
        return decisions;
    }

    /** The decisions that count; what is wrong is noted, and the rest is read. */
    public Decisions read(TableFaults faults) {
        List<Decision> bundled = new ArrayList<>();
        List<Decision> own = new ArrayList<>();
        for (DecisionFile file : DecisionFile.values()) {
            try {
                bundled.addAll(file.bundled(faults));
                own.addAll(file.read(path(file), faults));
            } catch (IOException e) {
                throw new LoaderException(Code.IO, path(file).toString(), "cannot be read: " + e.getMessage(), e);
            }
        }
        return new Decisions(bundled, own);
    }

    /**
     * The files that hold the decisions with some more. One about the same is replaced, and stays among those that were taken back.
     *
     * @return the bytes of each file that changes; none if all were there already
     */
    public Map<Path, byte[]> withAdded(Decisions before, List<? extends Decision> added) {
        List<List<String>> ended = new ArrayList<>();
        Map<DecisionFile, List<Decision>> byFile = new EnumMap<>(DecisionFile.class);
        for (Decision decision : added) {
            List<Decision> file = byFile.computeIfAbsent(decision.file(), before::own);
            int place = IntStream.range(0, file.size())
                    .filter(index -> file.get(index).key().equals(decision.key()))
                    .findFirst()
                    .orElse(-1);
            if (place < 0) {
                file.add(decision);
            } else if (!file.get(place).equals(decision)) {
                Attribution by = decision.by();
                ended.add(ended(
                        file.set(place, decision),
                        new Attribution(by.curator(), "Decided anew: " + by.reason(), by.decidedOn())));
            }
        }
        Map<Path, byte[]> files = new LinkedHashMap<>();
        byFile.forEach((file, decisions) -> {
            if (!decisions.equals(before.own(file))) {
                files.put(path(file), file.bytes(decisions));
            }
        });
        return withEnded(files, ended);
    }

    /** The files that hold the decisions without one, which stays among those that were taken back. */
    public Map<Path, byte[]> without(Decisions before, Decision taken, Attribution by) {
        List<Decision> left = before.own(taken.file());
        left.remove(taken);
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(path(taken.file()), taken.file().bytes(left));
        return withEnded(files, List.of(ended(taken, by)));
    }

    /** The file of what was taken back with one more row, of a decision that is kept elsewhere. */
    public Map<Path, byte[]> withTakenBack(
            String file,
            String decision,
            @Nullable String curator,
            String reason,
            @Nullable LocalDate decidedOn,
            Attribution end) {
        return withEnded(
                new LinkedHashMap<>(),
                List.of(List.of(
                        file,
                        decision,
                        Objects.requireNonNullElse(curator, ""),
                        reason,
                        Objects.toString(decidedOn, ""),
                        end.curator(),
                        end.reason(),
                        end.decidedOn().toString())));
    }

    private Map<Path, byte[]> withEnded(Map<Path, byte[]> files, List<List<String>> ended) {
        if (ended.isEmpty()) {
            return files;
        }
        Path file = folder.resolve(TAKEN_BACK);
        TableFaults faults = new TableFaults(Code.DECISIONS_INVALID);
        try {
            List<List<String>> rows = new ArrayList<>(ENDED.read(file, faults).stream()
                    .map(row -> ENDED.columns().stream().map(row::text).toList())
                    .toList());
            faults.throwIfAny();
            rows.addAll(ended);
            files.put(file, ENDED.bytes(rows));
            return files;
        } catch (IOException e) {
            throw new LoaderException(Code.IO, file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> ended(Decision decision, Attribution end) {
        Attribution by = decision.by();
        return List.of(
                decision.file().fileName(),
                String.join(" ", decision.cells()),
                by.curator(),
                by.reason(),
                by.decidedOn().toString(),
                end.curator(),
                end.reason(),
                end.decidedOn().toString());
    }

    /** The decisions on themes of a file outside the folder. */
    public static List<Decision> readThemes(Path file) {
        TableFaults faults = new TableFaults(Code.DECISIONS_INVALID);
        if (!Files.exists(file)) {
            throw new LoaderException(Code.DECISIONS_INVALID, file.toString(), "there is no such file; check its name");
        }
        try {
            List<Decision> decisions = DecisionFile.THEMES.read(file, faults);
            faults.throwIfAny();
            return decisions;
        } catch (IOException e) {
            throw new LoaderException(Code.IO, file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
