package org.interculturalpractices.loader.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.LanguageText;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/** The countries of the authority by all their names, folded. A name of several countries stands for none. Immutable. */
final class CountryNames {

    private final Map<String, Country> byName = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final int maxWords;

    CountryNames(PlacesAuthority authority) {
        Set<String> ambiguous = new HashSet<>();
        for (Country country : authority.countries()) {
            Stream.concat(country.names().stream(), country.otherNames().stream())
                    .map(LanguageText::text)
                    .map(Slugs::fold)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .filter(name -> byName.putIfAbsent(name, country) != null)
                    .forEach(ambiguous::add);
        }
        byName.keySet().removeAll(ambiguous);
        byName.keySet().forEach(name -> firstWords.add(name.split(" ", -1)[0]));
        maxWords = byName.keySet().stream()
                .mapToInt(name -> name.split(" ", -1).length)
                .max()
                .orElse(0);
    }

    /** The most words that a name can have that begins with this word; 0 if none does. */
    int maxWords(String firstWord) {
        return firstWords.contains(Slugs.fold(firstWord).split(" ", -1)[0]) ? maxWords : 0;
    }

    /** The country of that name, or null. */
    @Nullable
    Country find(String name) {
        return byName.get(Slugs.fold(name));
    }
}
