package org.interculturalpractices.loader.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.interculturalpractices.loader.reconcile.EntityProperty;
import org.interculturalpractices.loader.reconcile.EntityType;
import org.interculturalpractices.loader.reconcile.IndexedEntity;
import org.interculturalpractices.loader.reconcile.IndexedEntity.Label;
import org.interculturalpractices.loader.resolve.PlaceNames;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.GazetteerPlace;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlaceType;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/** The countries, curated places and places of the gazetteer as the index of names takes them. Not thread-safe. */
final class PlaceEntities {

    private static final String IDS = Iris.BASE + "id/";

    private final PlacesAuthority authority;
    private final PlaceNames names;

    PlaceEntities(PlacesAuthority authority, PlaceNames names) {
        this.authority = authority;
        this.names = names;
    }

    /**
     * Gives them, one after the other.
     *
     * @param iso2 the code of the only country that is wanted, in lower case, or null for the whole world
     */
    void forEach(@Nullable String iso2, Consumer<IndexedEntity> consumer) {
        authority.countries().stream()
                .filter(country -> iso2 == null || country.iso2().equals(iso2))
                .forEach(country -> consumer.accept(country(country)));
        Map<Long, GazetteerPlace> curated = new HashMap<>();
        Set<Long> known = new HashSet<>();
        authority.places().stream()
                .map(Place::geonamesId)
                .filter(id -> id != null)
                .forEach(known::add);
        names.forEachListed(iso2, listed -> {
            if (known.contains(listed.place().geonamesId())) {
                curated.put(listed.place().geonamesId(), listed.place());
            } else {
                consumer.accept(listed(listed));
            }
        });
        authority.places().stream()
                .filter(place -> iso2 == null || place.iso2().equals(iso2))
                .forEach(place -> {
                    GazetteerPlace same = place.geonamesId() == null ? null : curated.get(place.geonamesId());
                    List<String> others = new ArrayList<>(place.otherNames());
                    if (same != null) {
                        others.add(same.name());
                        others.addAll(same.alternateNames());
                    }
                    consumer.accept(city(
                            place.iri(),
                            place.iso2(),
                            labels(place.name(), others),
                            place.population() == null ? 0 : place.population(),
                            place.type() != PlaceType.CITY));
                });
    }

    private static IndexedEntity country(Country country) {
        List<Label> labels = new ArrayList<>();
        country.names().forEach(name -> labels.add(new Label(name.text(), name.language(), true)));
        country.otherNames().forEach(name -> labels.add(new Label(name.text(), name.language(), false)));
        return new IndexedEntity(
                country.iri().substring(IDS.length()), EntityType.COUNTRY, labels, Set.of(), 0, 0, false);
    }

    private static IndexedEntity listed(ResolvedPlace.Listed listed) {
        GazetteerPlace place = listed.place();
        return city(
                listed.iri(), place.iso2(), labels(place.name(), place.alternateNames()), place.population(), false);
    }

    private static IndexedEntity city(String iri, String iso2, List<Label> labels, long population, boolean secondary) {
        return new IndexedEntity(
                iri.substring(IDS.length()),
                EntityType.CITY,
                labels,
                Set.of(EntityProperty.COUNTRY_OF.id() + "\tcountry/" + iso2),
                population,
                // Namesakes elsewhere are not weighed: a link without a country is never made by a name.
                0,
                secondary);
    }

    private static List<Label> labels(String name, List<String> others) {
        return Stream.concat(
                        Stream.of(new Label(name, "", true)),
                        others.stream().distinct().map(other -> new Label(other, "", false)))
                .toList();
    }
}
