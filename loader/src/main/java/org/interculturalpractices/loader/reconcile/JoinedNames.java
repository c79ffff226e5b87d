package org.interculturalpractices.loader.reconcile;

import java.util.List;
import java.util.Set;
import org.interculturalpractices.loader.reconcile.NameScore.Basis;

/**
 * Candidates for a joined name such as "London-Lewisham": where one part names a place and another part a place of the same country, they
 * support each other, and the smaller of them is the one that is meant, the larger one the second candidate. Stateless.
 */
final class JoinedNames {

    /** The smaller place of two that support each other. */
    private static final double SMALLER = 0.92;
    /** The larger one. */
    private static final double LARGER = 0.85;

    private JoinedNames() {}

    /** The candidates with the scores that their parts give each other. */
    static List<Scored> supported(List<Scored> scored) {
        return scored.stream()
                .map(one -> one.name().basis() == Basis.PART ? supported(one, scored) : one)
                .toList();
    }

    /** A thing with the score of its name. */
    record Scored(IndexedEntity entity, NameScore name) {

        private Set<String> countries() {
            return entity.values(EntityProperty.COUNTRY_OF);
        }

        private boolean supports(Scored other) {
            return name.basis() == Basis.PART
                    && !name.parts().equals(other.name.parts())
                    && countries().stream().anyMatch(other.countries()::contains);
        }
    }

    private static Scored supported(Scored one, List<Scored> all) {
        List<IndexedEntity> others = all.stream()
                .filter(other -> other.supports(one))
                .map(Scored::entity)
                .toList();
        if (others.isEmpty()) {
            return one;
        }
        boolean smaller = others.stream().anyMatch(other -> isWithin(one.entity, other));
        return new Scored(one.entity, one.name.withValue(smaller ? SMALLER : LARGER));
    }

    /** Whether a place rather lies within another than the other way round: kinds of authorities tell, then inhabitants. */
    private static boolean isWithin(IndexedEntity one, IndexedEntity other) {
        if (one.secondary() != other.secondary()) {
            return one.secondary();
        }
        return one.weight() < other.weight();
    }
}
