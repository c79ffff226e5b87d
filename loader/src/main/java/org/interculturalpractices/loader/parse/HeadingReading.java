package org.interculturalpractices.loader.parse;

/** A reading of a line as a heading line: with places, without, or none. */
public sealed interface HeadingReading {

    /**
     * It names a country where a heading line does.
     *
     * @param heading what it says
     * @param sure whether it stands for a heading whatever stands around it: it names a known place of the country, or nothing but names
     *     and a period; if not, the lines around it decide
     * @param period how the words of the period were understood
     */
    record Named(Heading heading, boolean sure, PeriodReading period) implements HeadingReading {

        boolean statesPeriod() {
            return period.states();
        }

        /** Whether all words of the period, if any, were understood. */
        public boolean understood() {
            return period.certain();
        }
    }

    /**
     * It looks like names and a period, but names no country that the authority knows.
     *
     * @param words the words before the period, verbatim; may be empty
     * @param statesPeriod whether there is a period
     */
    record Unnamed(String words, boolean statesPeriod) implements HeadingReading {}

    /** It is no heading line. */
    record None() implements HeadingReading {}
}
