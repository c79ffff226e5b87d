package org.interculturalpractices.loader.parse;

import org.interculturalpractices.ontology.places.Country;

/**
 * What a heading line says: {@code Country [City ...] [period]}.
 *
 * @param country the country named
 * @param countryText the words that name it, verbatim
 * @param placeText the words between country and period, verbatim; empty if there are none
 * @param period what the period says
 * @param periodText the words of the period, verbatim; empty if there are none
 */
public record Heading(
        Country country, String countryText, String placeText, PeriodStatement period, String periodText) {}
