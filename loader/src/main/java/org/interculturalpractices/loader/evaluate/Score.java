package org.interculturalpractices.loader.evaluate;

import java.util.Collection;

/**
 * How many answers were right.
 *
 * @param right answers that are expected and were given
 * @param surplus answers that were given and are not expected
 * @param missing answers that are expected and were not given
 */
public record Score(int right, int surplus, int missing) {

    /** The score before the first answer: 0 of 0. */
    public static final Score NONE = new Score(0, 0, 0);

    /** All scores as one. */
    static Score sum(Collection<Score> scores) {
        return scores.stream().reduce(NONE, Score::plus);
    }

    /** Both scores as one. */
    public Score plus(Score other) {
        return new Score(right + other.right, surplus + other.surplus, missing + other.missing);
    }

    /** The share of the answers given that is right, from 0 to 1; 1 if none was given. */
    public double precision() {
        return share(right, right + surplus);
    }

    /** The share of the answers expected that was given, from 0 to 1; 1 if none was expected. */
    public double recall() {
        return share(right, right + missing);
    }

    /** The harmonic mean of precision and recall, from 0 to 1. */
    public double f1() {
        return share(2 * right, 2 * right + surplus + missing);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
