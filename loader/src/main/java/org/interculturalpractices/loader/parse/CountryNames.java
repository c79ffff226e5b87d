package org.interculturalpractices.loader.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.LanguageText;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/** The countries of the authority by all their names, folded. A name of several countries stands for none. Immutable. */
public final class CountryNames {

    /** The most words of a name that are looked up. */
    static final int MOST_WORDS = 6;

    private final Map<String, Country> byName = new HashMap<>();
    private final Map<String, Country> byCode = new HashMap<>();
    private final Map<String, Integer> maxWordsByFirst = new HashMap<>();

    /** The countries of an authority. */
    public CountryNames(PlacesAuthority authority) {
        Set<String> ambiguous = new HashSet<>();
        for (Country country : authority.countries()) {
            byCode.put(country.iso2(), country);
            byCode.put(country.iso3().toLowerCase(Locale.ROOT), country);
            if (country.m49() != null) {
                byCode.put(country.m49(), country);
            }
            Stream.concat(country.names().stream(), country.otherNames().stream())
                    .map(LanguageText::text)
                    .map(Slugs::fold)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .filter(name -> byName.putIfAbsent(name, country) != null)
                    .forEach(ambiguous::add);
        }
        byName.keySet().removeAll(ambiguous);
        for (String name : byName.keySet()) {
            String[] words = name.split(" ", -1);
            maxWordsByFirst.merge(words[0], words.length, Math::max);
        }
    }

    /** The most words that a name can have that begins with this word; 0 if none does. */
    int maxWords(String firstWord) {
        return maxWordsByFirst.getOrDefault(Slugs.fold(firstWord).split(" ", -1)[0], 0);
    }

    /** The country of that name, or of that code of ISO 3166-1 (two or three letters) or M49 (three digits), or null. */
    public @Nullable Country findNameOrCode(String name) {
        Country named = find(name);
        return named == null ? byCode.get(name.strip().toLowerCase(Locale.ROOT)) : named;
    }

    /** The country of that name, or null. */
    @Nullable
    Country find(String name) {
        return byName.get(Slugs.fold(name));
    }
}
