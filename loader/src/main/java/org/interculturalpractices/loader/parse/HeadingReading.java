package org.interculturalpractices.loader.parse;

/** What a line may be when it is read as a heading line. */
public sealed interface HeadingReading {

    /**
     * It begins with the name of a country.
     *
     * @param heading what it says
     * @param plain whether all words between country and period look like names; if not, the lines around it decide
     * @param understood whether the period, if any, was understood
     */
    record Named(Heading heading, boolean plain, boolean understood) implements HeadingReading {

        boolean statesPeriod() {
            return !heading.periodText().isEmpty();
        }
    }

    /**
     * It looks like names and a period, but begins with no country that the authority knows.
     *
     * @param words the words before the period, verbatim; may be empty
     * @param statesPeriod whether there is a period
     */
    record Unnamed(String words, boolean statesPeriod) implements HeadingReading {}

    /**
     * It is no heading line.
     *
     * @param suspected whether it begins with a country and goes on with a few words which are no names, so that people may have
     *     meant one
     */
    record None(boolean suspected) implements HeadingReading {}
}
