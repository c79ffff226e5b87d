package org.interculturalpractices.loader.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision whether two practices are one: a row of {@code identity.csv}.
 *
 * @param practice the slug of the practice that stays
 * @param other the slug of the practice that is the same, or is not
 * @param verdict whether they are one
 * @param basis who or what decided
 * @param reason why, in words
 * @param curator the curator who decided; null if the evidence did
 * @param decidedOn when the curator decided; null if the evidence did
 */
public record IdentityDecision(
        String practice,
        String other,
        Verdict verdict,
        Basis basis,
        String reason,
        @Nullable String curator,
        @Nullable LocalDate decidedOn)
        implements Comparable<IdentityDecision> {

    private static final Comparator<IdentityDecision> ORDER =
            Comparator.comparing(IdentityDecision::practice).thenComparing(IdentityDecision::other);

    /** What was decided. */
    public enum Verdict {
        /** They are one practice. */
        SAME,
        /** They are two practices, whatever the evidence says. */
        DIFFERENT;

        /** The word in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a decision rests on. */
    public enum Basis {
        /** A curator. */
        CURATOR,
        /** Both records lead to the same page of the practice, but for the language in its address. */
        SAME_PAGE,
        /** The page of one names the page of the other as its translation. */
        TRANSLATION,
        /** One is the practice's own page, which was loaded before the listing that it belongs to. */
        OWN_PAGE,
        /** Records of two sources in one language with the same places and period, and all but the same title. */
        SAME_TITLE;

        /** The word in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a curator decided. */
    public static IdentityDecision ofCurator(
            String practice, String other, Verdict verdict, String reason, String curator, LocalDate decidedOn) {
        return new IdentityDecision(practice, other, verdict, Basis.CURATOR, reason, curator, decidedOn);
    }

    static IdentityDecision ofEvidence(String practice, String other, Basis basis, String reason) {
        return new IdentityDecision(practice, other, Verdict.SAME, basis, reason, null, null);
    }

    /** The slugs of both. */
    public Set<String> practices() {
        return Set.of(practice, other);
    }

    @Override
    public int compareTo(IdentityDecision that) {
        return ORDER.compare(this, that);
    }
}
