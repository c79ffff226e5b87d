package org.interculturalpractices.loader.parse;

import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.ontology.places.Country;

/**
 * A parsed heading line: {@code Country [City ...] [period]}.
 *
 * @param country the country named
 * @param countryText the words that name it, verbatim
 * @param placeText the words that name places, verbatim; empty if there are none
 * @param places what they turned out to be
 * @param period what the period says
 * @param periodText the words of the period, verbatim, also those that are not understood; empty if there are none
 */
public record Heading(
        Country country,
        String countryText,
        String placeText,
        Resolution places,
        PeriodStatement period,
        String periodText) {

    /** The same with another period. */
    public Heading with(PeriodStatement other, String otherText) {
        return new Heading(country, countryText, placeText, places, other, otherText);
    }
}
