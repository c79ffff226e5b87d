package org.interculturalpractices.loader.curate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.decide.Attribution;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.IdentityDecision;
import org.interculturalpractices.loader.identity.IdentityDecision.Verdict;
import org.interculturalpractices.loader.identity.IdentityFile;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderChange;

/** Decisions whether two practices are one, in {@code identity.csv}. Made by {@link Curation}, which holds the lock. Not thread-safe. */
public final class IdentityChange {

    private final DataFolder data;
    private final KnownNames practices;

    IdentityChange(DataFolder data, KnownNames practices) {
        this.data = data;
        this.practices = practices;
    }

    /** Says that another practice is this one; the address of the other leads to it. */
    public IdentityDecision merge(String practice, String other, Attribution by) {
        return decide(practice, other, Verdict.SAME, by);
    }

    /** Says that two practices are not one, whatever the evidence says. */
    public IdentityDecision split(String practice, String other, Attribution by) {
        return decide(practice, other, Verdict.DIFFERENT, by);
    }

    /** What curators decided of practices that are one or not. */
    public List<IdentityDecision> curated() {
        return IdentityFile.read(data.identity()).stream()
                .filter(decision -> decision.curator() != null)
                .toList();
    }

    private IdentityDecision decide(String practice, String other, Verdict verdict, Attribution by) {
        IdentityDecision decision = IdentityDecision.ofCurator(
                practices.find(practice), practices.find(other), verdict, by.reason(), by.curator(), by.decidedOn());
        if (decision.practice().equals(decision.other())) {
            throw new LoaderException(Code.DECISION_REFUSED, decision.practice(), "is named twice; name two practices");
        }
        List<IdentityDecision> before = IdentityFile.read(data.identity());
        List<IdentityDecision> after = new ArrayList<>(before);
        after.removeIf(row -> pair(row).equals(pair(decision)));
        after.add(decision);
        // Refuses what contradicts the others.
        Identities identities = new Identities(data.identity().toString(), after);
        if (verdict == Verdict.DIFFERENT
                && identities.canonical(decision.practice()).equals(identities.canonical(decision.other()))) {
            throw new LoaderException(
                    Code.DECISION_REFUSED,
                    decision.other(),
                    "is one with " + decision.practice() + " by way of " + identities.canonical(decision.practice())
                            + "; split it from that one");
        }
        FolderChange change = new FolderChange(data);
        change.write(data.identity(), IdentityFile.bytes(after));
        before.stream()
                .filter(row -> pair(row).equals(pair(decision)) && !row.equals(decision))
                .forEach(row -> data.decisions()
                        .withTakenBack(
                                data.identity().getFileName().toString(),
                                String.join(
                                        " ",
                                        row.practice(),
                                        row.other(),
                                        row.verdict().word(),
                                        row.basis().word()),
                                row.curator(),
                                row.reason(),
                                row.decidedOn(),
                                by)
                        .forEach(change::write));
        change.commit();
        return decision;
    }

    private static Set<String> pair(IdentityDecision decision) {
        return Set.of(decision.practice(), decision.other());
    }
}
