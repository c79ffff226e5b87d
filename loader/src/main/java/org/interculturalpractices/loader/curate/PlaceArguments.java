package org.interculturalpractices.loader.curate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.interculturalpractices.loader.decide.PlaceIds;
import org.interculturalpractices.loader.parse.CountryNames;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.resolve.PlaceNames;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/** The places that a command names, as {@code no/bergen}, {@code Norway/Bergen}, {@code no} or by their IRIs. Not thread-safe. */
final class PlaceArguments {

    private final PlacesAuthority authority = PlacesAuthority.bundled();
    private final PlaceIds ids = new PlaceIds(authority);
    private final PlaceNames names = new PlaceNames(authority, Gazetteer.bundled());
    private final CountryNames countries = new CountryNames(authority);

    /**
     * The ids of places, such as {@code no/bergen}.
     *
     * @throws LoaderException with {@link Code#DECISION_REFUSED} that names the nearest if there is none of that name
     */
    List<String> ids(List<String> named) {
        return named.stream().map(this::id).distinct().toList();
    }

    private String id(String named) {
        String id = named.replace(Iris.BASE + "id/", "")
                .replaceFirst("^(?:city|country)/", "")
                .strip();
        if (ids.has(id)) {
            return id;
        }
        int slash = id.indexOf('/');
        Country country = countries.findNameOrCode(slash < 0 ? id : id.substring(0, slash));
        if (country == null) {
            throw new LoaderException(
                    Code.DECISION_REFUSED,
                    named,
                    "there is no such country; write it with its city, such as no/bergen or Norway/Bergen, or alone");
        }
        return slash < 0 ? country.iso2() : city(country.iso2(), id.substring(slash + 1));
    }

    private String city(String iso2, String name) {
        String id = iso2 + "/" + name.toLowerCase(Locale.ROOT);
        if (ids.has(id)) {
            return id;
        }
        List<ResolvedPlace> found = names.named(iso2, name);
        if (found.size() == 1) {
            return iso2 + "/" + found.getFirst().slug();
        }
        Map<String, String> known = new TreeMap<>();
        List<ResolvedPlace> offered = new ArrayList<>(found);
        if (offered.isEmpty()) {
            authority.places().stream()
                    .filter(place -> place.iso2().equals(iso2))
                    .forEach(place -> known.put(place.slug(), place.name()));
            names.forEachListed(
                    iso2, place -> known.put(place.slug(), place.place().name()));
        }
        offered.forEach(place -> known.put(place.slug(), place.text()));
        return iso2 + "/" + new KnownNames("place in the country " + iso2, known).find(name);
    }
}
