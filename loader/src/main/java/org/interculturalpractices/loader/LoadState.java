package org.interculturalpractices.loader;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.interculturalpractices.loader.decide.Decisions;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.IdentityFile;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.reject.Mendings;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.table.TableFaults;

/**
 * The state that a load takes over from those before it, and adds to: which record is which practice, which practices are one, what
 * curators decided, which rejected records are open. Not thread-safe; one load uses one instance.
 *
 * @param register which record has which practice IRI
 * @param identities which practices are one
 * @param decisions what curators decided
 * @param mendings which rejected records are mended
 */
record LoadState(Register register, Identities identities, Decisions decisions, Mendings mendings) {

    /**
     * Reads that of a data folder, which need not be there yet.
     *
     * @throws LoaderException with {@link Code#DECISIONS_INVALID} and every fault of every file that people edit, or with {@link
     *     Code#REGISTER_INVALID}
     */
    static LoadState read(DataFolder data) {
        TableFaults faults = new TableFaults(Code.DECISIONS_INVALID);
        Decisions decisions = data.decisions().read(faults);
        var decided = IdentityFile.read(data.identity(), faults);
        faults.throwIfAny();
        return new LoadState(
                Register.read(data.register()),
                new Identities(data.identity().toString(), decided),
                decisions,
                new Mendings(RejectLedger.read(data.rejects()), LocalDate.now(ZoneOffset.UTC)));
    }

    /** The same with other decisions. */
    LoadState with(Decisions other) {
        return new LoadState(register, identities, other, mendings);
    }
}
