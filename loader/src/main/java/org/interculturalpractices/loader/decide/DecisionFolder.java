package org.interculturalpractices.loader.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.table.TableFaults;

/**
 * The folder {@code decisions/} of a data folder: what its curators decided, a CSV file for each kind ({@link DecisionFile}), and what
 * they decided once and took back. Stateless.
 */
public final class DecisionFolder {

    private final Path folder;

    /** The decisions of that folder, which need not be there yet. */
    public DecisionFolder(Path folder) {
        this.folder = folder;
    }

    /** Where a file of it is. */
    public Path path(DecisionFile file) {
        return path(file.fileName());
    }

    Path path(String fileName) {
        return folder.resolve(fileName);
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
                throw LoaderException.unreadable(path(file).toString(), e);
            }
        }
        return new Decisions(bundled, own);
    }

    /** Begins to make decisions and to take some back, of those that were read. */
    public DecisionEdit edit(Decisions before) {
        return new DecisionEdit(this, before);
    }

    /**
     * The decisions on themes of a file elsewhere.
     *
     * @throws LoaderException with {@link Code#DECISIONS_INVALID} if there is no such file, or with every fault of it
     */
    public static List<Decision> readThemes(Path file) {
        if (!Files.exists(file)) {
            throw new LoaderException(Code.DECISIONS_INVALID, file.toString(), "there is no such file; check its name");
        }
        TableFaults faults = new TableFaults(Code.DECISIONS_INVALID);
        try {
            List<Decision> decisions = DecisionFile.THEMES.read(file, faults);
            faults.throwIfAny();
            return decisions;
        } catch (IOException e) {
            throw LoaderException.unreadable(file.toString(), e);
        }
    }
}
