package org.interculturalpractices.loader.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.interculturalpractices.loader.identity.IdentityDecision.Verdict;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * Identities of practices: the decisions of the file and those of this load. A practice has one that stands for it, itself or another;
 * following it never leads in a circle. Not thread-safe.
 */
public final class Identities {

    private final SortedSet<IdentityDecision> decisions = new TreeSet<>();
    private final Set<Set<String>> decided = new HashSet<>();
    private final Map<String, IdentityDecision> sameByOther = new HashMap<>();

    /** No practice is another. */
    public Identities() {}

    /**
     * The decisions of a file.
     *
     * @throws LoaderException if a practice is said to be two others, or in a circle to be itself
     */
    public Identities(String file, Collection<IdentityDecision> decided) {
        for (IdentityDecision decision : decided) {
            boolean leadsBack = decision.verdict() == Verdict.SAME
                    && (sameByOther.containsKey(decision.other())
                            || canonical(decision.practice()).equals(decision.other()));
            if (leadsBack) {
                throw new LoaderException(
                        Code.DECISIONS_INVALID,
                        file,
                        "the practice " + decision.other() + " is said to be " + decision.practice()
                                + ", and by another row it is another practice or that one is it; keep one of the rows");
            }
            add(decision);
        }
    }

    /** The practice that stands for a practice: that one itself, if it is no other. */
    public String canonical(String slug) {
        String last = slug;
        for (IdentityDecision next = sameByOther.get(last); next != null; next = sameByOther.get(last)) {
            last = next.practice();
        }
        return last;
    }

    /** Why a practice is another one. */
    public Optional<IdentityDecision> decision(String slug) {
        return Optional.ofNullable(sameByOther.get(slug));
    }

    /** Whether a row of the file already says whether two practices are one. */
    boolean isDecided(String one, String other) {
        return decided.contains(Set.of(one, other));
    }

    /** Whether a row of the file says that two practices are not one. */
    public boolean areDifferent(String one, String other) {
        return isDecided(one, other) && !canonical(one).equals(canonical(other));
    }

    /** Adds what the evidence says of two practices that each stand for themselves. */
    void add(IdentityDecision decision) {
        if (decided.add(Set.of(decision.practice(), decision.other()))) {
            decisions.add(decision);
        }
        if (decision.verdict() == Verdict.SAME) {
            sameByOther.put(decision.other(), decision);
        }
    }

    /** All decisions, in the order of the file. */
    public List<IdentityDecision> decisions() {
        return List.copyOf(decisions);
    }
}
