package org.interculturalpractices.loader.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.CitySlugs;
import org.interculturalpractices.ontology.places.GazetteerPlace;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlaceType;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * The places of one country by their folded names. The gazetteer is read only when the curated places do not know a name.
 * Not thread-safe.
 */
final class CountryPlaces {

    /** A place that has a name, with what decides between several. */
    private record Candidate(ResolutionRule rule, long population, ResolvedPlace place) {}

    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::rule)
            .thenComparing(Comparator.comparingLong(Candidate::population).reversed());

    private final String iso2;
    private final PlacesAuthority authority;
    private final Supplier<List<GazetteerPlace>> gazetteer;
    private final Map<String, List<Candidate>> curated = new HashMap<>();
    private final Map<Long, Place> curatedByGeonamesId = new HashMap<>();
    private @Nullable Map<String, List<Candidate>> listed;

    /** The places of a country; the supplier gives those of the gazetteer. */
    CountryPlaces(String iso2, PlacesAuthority authority, Supplier<List<GazetteerPlace>> gazetteer) {
        this.iso2 = iso2;
        this.authority = authority;
        this.gazetteer = gazetteer;
        authority.places().stream().filter(place -> place.iso2().equals(iso2)).forEach(this::addCurated);
    }

    /** The places that the name may mean and that no other beats: none, one, or several of equal right. */
    List<ResolvedPlace> best(String foldedName, String text) {
        List<Candidate> candidates = candidates(foldedName);
        return candidates.stream()
                .min(ORDER)
                .map(best -> candidates.stream()
                        .filter(candidate -> ORDER.compare(candidate, best) == 0)
                        .map(candidate -> withText(candidate.place, text))
                        .toList())
                .orElse(List.of());
    }

    /** All places of that name, the likeliest first. */
    List<ResolvedPlace> all(String foldedName) {
        return Stream.concat(
                        curated.getOrDefault(foldedName, List.of()).stream(),
                        listed().getOrDefault(foldedName, List.of()).stream())
                .sorted(ORDER)
                .map(Candidate::place)
                .toList();
    }

    private List<Candidate> candidates(String foldedName) {
        List<Candidate> found = curated.getOrDefault(foldedName, List.of());
        return found.isEmpty() ? listed().getOrDefault(foldedName, List.of()) : found;
    }

    private Map<String, List<Candidate>> listed() {
        if (listed == null) {
            listed = readGazetteer();
        }
        return listed;
    }

    private Map<String, List<Candidate>> readGazetteer() {
        Map<String, List<Candidate>> index = new HashMap<>();
        List<GazetteerPlace> places = gazetteer.get();
        CitySlugs slugs = new CitySlugs(iso2, authority, places);
        places.forEach(place -> addListed(index, place, slugs));
        return index;
    }

    private void addCurated(Place place) {
        ResolutionRule rule =
                place.type() == PlaceType.CITY ? ResolutionRule.CURATED_CITY : ResolutionRule.CURATED_PLACE;
        long population = place.population() == null ? 0 : place.population();
        if (place.geonamesId() != null) {
            curatedByGeonamesId.put(place.geonamesId(), place);
        }
        Candidate candidate = new Candidate(rule, population, new ResolvedPlace.Curated(place.name(), rule, place));
        Stream.concat(Stream.of(place.name()), place.otherNames().stream())
                .map(Slugs::fold)
                .distinct()
                .forEach(name -> add(curated, name, candidate));
    }

    private void addListed(Map<String, List<Candidate>> index, GazetteerPlace place, CitySlugs slugs) {
        String name = Slugs.fold(place.name());
        add(index, name, candidate(ResolutionRule.GAZETTEER_NAME, place, slugs));
        place.alternateNames().stream()
                .map(Slugs::fold)
                .distinct()
                .filter(alternate -> !alternate.equals(name))
                .forEach(alternate ->
                        add(index, alternate, candidate(ResolutionRule.GAZETTEER_ALTERNATE_NAME, place, slugs)));
    }

    /** A place of the gazetteer; one that is curated under another name is that curated place. */
    private Candidate candidate(ResolutionRule rule, GazetteerPlace place, CitySlugs slugs) {
        Place known = curatedByGeonamesId.get(place.geonamesId());
        ResolvedPlace found = known == null
                ? new ResolvedPlace.Listed(place.name(), rule, place, slugs.slugOf(place))
                : new ResolvedPlace.Curated(place.name(), rule, known);
        return new Candidate(rule, place.population(), found);
    }

    private static void add(Map<String, List<Candidate>> index, String name, Candidate candidate) {
        if (!name.isEmpty()) {
            index.computeIfAbsent(name, key -> new ArrayList<>()).add(candidate);
        }
    }

    private static ResolvedPlace withText(ResolvedPlace place, String text) {
        return switch (place) {
            case ResolvedPlace.Curated found -> new ResolvedPlace.Curated(text, found.rule(), found.place());
            case ResolvedPlace.Listed found ->
                new ResolvedPlace.Listed(text, found.rule(), found.place(), found.slug());
        };
    }
}
