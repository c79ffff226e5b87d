package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.loader.describe.Authority;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.ontology.vocab.ICP;
import org.jspecify.annotations.Nullable;

/**
 * Lookup of places and concepts by their IRIs, and of how many practices each city has, for the tables. It grows with the places and
 * concepts of a release, and not with its practices. Not thread-safe.
 */
final class PlaceIndex {

    private final SortedMap<String, SubjectStatements> places = new TreeMap<>();
    private final Map<String, String> conceptLabels = new HashMap<>();
    private final Map<String, Map<String, String>> identifiers = new HashMap<>();
    private final Map<String, Long> practices = new HashMap<>();

    /** Reads the graphs of places, concepts and links; one that the release does not have is empty. */
    static PlaceIndex read(@Nullable Path places, @Nullable Path vocabulary, @Nullable Path links) throws IOException {
        PlaceIndex index = new PlaceIndex();
        if (places != null) {
            SubjectStatements.read(places, place -> index.places.put(place.iri(), place));
        }
        if (vocabulary != null) {
            SubjectStatements.read(
                    vocabulary, concept -> index.conceptLabels.put(concept.iri(), concept.label(SKOS.prefLabel)));
        }
        if (links != null) {
            SubjectStatements.read(links, index::addIdentifiers);
        }
        return index;
    }

    /** The cities, in the order of their IRIs. */
    List<SubjectStatements> cities() {
        return places.values().stream().filter(place -> place.isA(ICP.City)).toList();
    }

    /** The description of a place, or null for one that the release does not have. */
    @Nullable
    SubjectStatements place(String iri) {
        return places.get(iri);
    }

    /** The English name of a place, or an empty text. */
    String placeLabel(String iri) {
        SubjectStatements place = places.get(iri);
        return place == null ? "" : place.label(RDFS.label);
    }

    /** The two-letter code of a country, or an empty text. */
    String countryCode(String iri) {
        SubjectStatements country = places.get(iri);
        return country == null ? "" : country.text(ICP.iso2);
    }

    /** The two-letter code of the country that a place is or lies in, or an empty text. */
    String countryOf(String iri) {
        SubjectStatements place = places.get(iri);
        if (place == null) {
            return "";
        }
        return place.isA(ICP.Country) ? place.text(ICP.iso2) : countryCode(place.text(ICP.country));
    }

    /** The English label of a concept, or an empty text. */
    String conceptLabel(String iri) {
        return conceptLabels.getOrDefault(iri, "");
    }

    /** The identifier of a place in an authority, or an empty text. */
    String identifier(String place, Authority authority) {
        return identifiers.getOrDefault(place, Map.of()).getOrDefault(authority.name(), "");
    }

    /** Notes that a practice takes place in cities. */
    void countPractice(List<String> cities) {
        cities.forEach(city -> practices.merge(city, 1L, Long::sum));
    }

    /** How many practices were noted for a city. */
    long practices(String city) {
        return practices.getOrDefault(city, 0L);
    }

    private void addIdentifiers(SubjectStatements place) {
        List<String> targets = new ArrayList<>(place.texts(OWL.sameAs));
        targets.addAll(place.texts(SKOS.exactMatch));
        for (String target : targets) {
            Authority.of(target)
                    .ifPresent(authority -> identifiers
                            .computeIfAbsent(place.iri(), key -> new HashMap<>())
                            .put(authority.name(), authority.identifier(target)));
        }
    }
}
