package org.interculturalpractices.loader.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.match.RecentMap;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places that the words between country and period of a heading line name. The words are cut into the fewest names
 * that the authority knows in that country, so that "Santa Maria da Feira" is one place and "Cascais Braga" two; commas,
 * semicolons and slashes always separate, and a conjunction may. Words that the authority does not know stay text with all
 * the words around them up to the next separator, because a guess would be worse than none. Not thread-safe.
 */
public final class PlaceResolver {

    private static final Pattern SEPARATOR = Pattern.compile("[,;/|]");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "et", "dhe", "und", "y", "e", "");

    private final PlacesAuthority authority;
    private final Gazetteer gazetteer;
    private final Map<String, CountryPlaces> byCountry = new HashMap<>();
    /** The same few hundred cities come again and again. */
    private final Map<List<String>, Resolution> recent = new RecentMap<>(10_000);

    /** A resolver over curated places and the world gazetteer. */
    public PlaceResolver(PlacesAuthority authority, Gazetteer gazetteer) {
        this.authority = authority;
        this.gazetteer = gazetteer;
    }

    /**
     * Resolves the place part of a heading line.
     *
     * @param iso2 the country, in lower case
     * @param text the words, verbatim; may be empty
     */
    public Resolution resolve(String iso2, String text) {
        return recent.computeIfAbsent(List.of(iso2, text), key -> find(iso2, text));
    }

    private Resolution find(String iso2, String text) {
        CountryPlaces places = byCountry.computeIfAbsent(
                iso2, country -> new CountryPlaces(country, authority, () -> gazetteer.inCountry(country)));
        List<ResolvedPlace> found = new ArrayList<>();
        List<Resolution.Unresolved> unresolved = new ArrayList<>();
        SEPARATOR
                .splitAsStream(text)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .forEach(words -> resolvePart(places, words, found, unresolved));
        return new Resolution(found.stream().distinct().toList(), unresolved);
    }

    private static void resolvePart(
            CountryPlaces places, String part, List<ResolvedPlace> found, List<Resolution.Unresolved> unresolved) {
        Optional<List<List<ResolvedPlace>>> names = new Segmentation(places, part).fewestNames();
        if (names.isEmpty()) {
            unresolved.add(new Resolution.Unresolved(part, "the authority knows no such place in this country"));
            return;
        }
        for (List<ResolvedPlace> candidates : names.get()) {
            if (candidates.size() == 1) {
                found.add(candidates.getFirst());
            } else {
                unresolved.add(new Resolution.Unresolved(
                        candidates.getFirst().text(),
                        candidates.size() + " places of equal population have this name"));
            }
        }
    }

    /** The cuts of one stretch of words, from the last word backwards, so that each tail is cut once. */
    private static final class Segmentation {

        private final CountryPlaces places;
        private final String text;
        private final List<int[]> words = new ArrayList<>();

        Segmentation(CountryPlaces places, String text) {
            this.places = places;
            this.text = text;
            for (Matcher word = WORD.matcher(text); word.find(); ) {
                words.add(new int[] {word.start(), word.end()});
            }
        }

        Optional<List<List<ResolvedPlace>>> fewestNames() {
            List<@Nullable List<List<ResolvedPlace>>> tails = new ArrayList<>();
            tails.add(List.of());
            for (int from = words.size() - 1; from >= 0; from--) {
                // tails.get(0) is the tail that begins at "from + 1".
                tails.addFirst(best(from, tails));
            }
            return Optional.ofNullable(tails.getFirst()).filter(names -> !names.isEmpty());
        }

        private @Nullable List<List<ResolvedPlace>> best(int from, List<@Nullable List<List<ResolvedPlace>>> tails) {
            List<List<ResolvedPlace>> best = null;
            for (int to = words.size(); to > from; to--) {
                List<List<ResolvedPlace>> rest = tails.get(to - from - 1);
                String name = text.substring(words.get(from)[0], words.get(to - 1)[1]);
                List<ResolvedPlace> candidates = places.best(Slugs.fold(name), name);
                if (rest != null && !candidates.isEmpty() && (best == null || rest.size() + 1 < best.size())) {
                    best = new ArrayList<>(rest);
                    best.addFirst(candidates);
                }
            }
            boolean conjunction =
                    CONJUNCTIONS.contains(Slugs.fold(text.substring(words.get(from)[0], words.get(from)[1])));
            return best == null && conjunction ? tails.getFirst() : best;
        }
    }
}
