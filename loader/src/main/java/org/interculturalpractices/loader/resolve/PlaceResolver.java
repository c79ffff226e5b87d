package org.interculturalpractices.loader.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.match.LruCache;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places that words name. The words are cut into the fewest names that the authority knows in that country, so that "Santa
 * Maria da Feira" is one place and "Cascais Braga" two; commas, semicolons and slashes separate, unless a name has them, and a
 * conjunction may. A place that is named twice counts once; of a borough that a hyphen or brackets join to its city, the borough counts.
 * Words that the authority does not know stay text, because a guess would be worse than none. Not thread-safe.
 */
public final class PlaceResolver {

    private static final Pattern SEPARATOR = Pattern.compile("[,;/|]");
    private static final String UNKNOWN = "the authority knows no such place in this country";

    private final PlaceNames names;
    /** The same few hundred cities come again and again. */
    private final Map<List<String>, Resolution> recent = new LruCache<>(10_000);

    /** A resolver over curated places and the world gazetteer. */
    public PlaceResolver(PlacesAuthority authority, Gazetteer gazetteer) {
        this.names = new PlaceNames(authority, gazetteer);
    }

    /**
     * Places at the beginning of a text.
     *
     * @param places what they are
     * @param end where the last of them ends in the text; 0 if there are none
     */
    public record Leading(Resolution places, int end) {}

    /**
     * Resolves words that stand for places as a whole, as in a cell of a table.
     *
     * @param iso2 the country, in lower case
     * @param text the words, verbatim; may be empty
     */
    public Resolution resolve(String iso2, String text) {
        return recent.computeIfAbsent(List.of(iso2, text), key -> find(iso2, text));
    }

    /**
     * Finds the longest run of places at the beginning of a text.
     *
     * @param iso2 the country, in lower case
     * @param text the words, verbatim; may be empty
     * @param isOther which words are none of a place on their own, though the authority may know a place of that name, such as "March"
     */
    public Leading leading(String iso2, String text, Predicate<String> isOther) {
        NameWords words = new NameWords(text);
        List<PlaceRun.Stretch> run =
                new PlaceRun(names.country(iso2), words, index -> isOther.test(words.word(index)), true).find();
        return run.isEmpty()
                ? new Leading(Resolution.NOTHING, 0)
                : new Leading(resolution(words, run), words.endOf(run.getLast().to()));
    }

    private Resolution find(String iso2, String text) {
        Resolution whole = covering(iso2, text);
        if (whole != null) {
            return whole;
        }
        Resolution all = Resolution.NOTHING;
        for (String part : SEPARATOR.split(text, -1)) {
            if (!part.isBlank()) {
                Resolution resolution = covering(iso2, part.strip());
                all = all.plus(resolution == null ? Resolution.unknown(part.strip(), UNKNOWN) : resolution);
            }
        }
        return all;
    }

    /** What the words are if they are places from the first to the last; else null. */
    private @Nullable Resolution covering(String iso2, String text) {
        NameWords words = new NameWords(text);
        List<PlaceRun.Stretch> run = new PlaceRun(names.country(iso2), words, index -> false, false).find();
        boolean covered =
                !run.isEmpty() && PlaceWords.areJoints(words, run.getLast().to());
        return covered ? resolution(words, run) : null;
    }

    private static Resolution resolution(NameWords words, List<PlaceRun.Stretch> run) {
        Map<String, ResolvedPlace> found = new LinkedHashMap<>();
        List<Resolution.Unresolved> unresolved = new ArrayList<>();
        ResolvedPlace before = null;
        for (PlaceRun.Stretch stretch : run) {
            String text = words.text(stretch.from(), stretch.to());
            if (stretch.candidates().size() == 1) {
                ResolvedPlace place = stretch.candidates().getFirst();
                boolean joined = words.isHyphenated(stretch.from()) || words.isBracketed(stretch.from());
                if (before != null && joined && place.isPartOf(before)) {
                    found.remove(before.iri());
                }
                if (before == null || !joined || !before.isPartOf(place)) {
                    found.putIfAbsent(place.iri(), place);
                }
                before = place;
            } else {
                unresolved.add(new Resolution.Unresolved(
                        text,
                        stretch.candidates().isEmpty()
                                ? UNKNOWN
                                : stretch.candidates().size() + " places of equal population have this name"));
                before = null;
            }
        }
        return new Resolution(List.copyOf(found.values()), unresolved);
    }
}
