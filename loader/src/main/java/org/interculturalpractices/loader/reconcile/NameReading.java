package org.interculturalpractices.loader.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interculturalpractices.loader.parse.CountryNames;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.Country;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which the name of a place can be read: as a whole, without the words for its kind of authority ("City of", "kommune"), and
 * by the parts that are joined in it ("Berlin-Neukölln", "Köln/Cologne", "Bergen, Norway"). All texts are folded. Immutable.
 *
 * @param whole the name as it is
 * @param bare the name without words for a kind of authority; the same where it has none
 * @param parts the parts without such words, in their order; none where the name is not joined
 * @param country the country that one of the parts names, which is not among them; null if none does
 */
record NameReading(
        String whole,
        String bare,
        List<String> parts,
        @Nullable Country country) {

    private static final Designations DESIGNATIONS = Designations.bundled();
    private static final Pattern JOINT = Pattern.compile("[/,;|()\\[\\]–—-]|\\bund\\b|\\band\\b|\\bet\\b");
    /** Shorter parts are articles and abbreviations. */
    private static final int SHORTEST_PART = 3;

    private static final int LONGEST_CODE = 3;

    NameReading {
        parts = List.copyOf(parts);
    }

    static NameReading of(String name, CountryNames countries) {
        List<String> stated = Arrays.stream(JOINT.split(name, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        Country country = stated.size() < 2
                ? null
                : stated.reversed().stream()
                        .map(part -> country(part, countries))
                        .filter(found -> found != null)
                        .findFirst()
                        .orElse(null);
        List<String> parts = stated.stream()
                .filter(part -> country == null || !country.equals(country(part, countries)))
                .map(DESIGNATIONS::without)
                .filter(part -> part.length() >= SHORTEST_PART)
                .distinct()
                .toList();
        return new NameReading(
                Slugs.fold(name), DESIGNATIONS.without(name), stated.size() < 2 ? List.of() : parts, country);
    }

    /** All texts to look for, each once. */
    List<String> texts() {
        return Stream.concat(Stream.of(whole, bare), parts.stream()).distinct().toList();
    }

    /** The country of a part: a name, or a code in capitals, as in "Bergen (NO)". */
    private static @Nullable Country country(String part, CountryNames countries) {
        boolean small = part.length() <= LONGEST_CODE && !part.equals(part.toUpperCase(Locale.ROOT));
        return small ? null : countries.findNameOrCode(part);
    }
}
