package org.interculturalpractices.loader.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interculturalpractices.loader.link.PlaceMatch.Open;
import org.interculturalpractices.loader.reconcile.Candidate;
import org.interculturalpractices.loader.reconcile.Candidate.Feature;
import org.interculturalpractices.loader.reconcile.EntityProperty;
import org.interculturalpractices.loader.reconcile.EntityType;
import org.interculturalpractices.loader.reconcile.MatchQuery;
import org.interculturalpractices.loader.reconcile.MatchQuery.Condition;
import org.interculturalpractices.loader.reconcile.MatchQuery.Quantifier;
import org.interculturalpractices.loader.reconcile.NameIndex;
import org.interculturalpractices.loader.reconcile.Reconciler;
import org.interculturalpractices.ontology.places.Country;
import org.jspecify.annotations.Nullable;

/**
 * Candidates for the names of places in the whole authority, by the index and the scores of reconciliation. The index of a country, or
 * of the world for names without one, is made in a temporary folder when it is first asked, and goes when this is closed. Not
 * thread-safe.
 */
public final class PlaceCandidates implements AutoCloseable {

    /** The least score of a candidate that is proposed. */
    public static final double PROPOSED = 75;

    /** How far it must be ahead of the next one. */
    public static final double LEAD = 10;

    /** The least score that is worth a look. */
    private static final double LEAST = 45;

    private static final int MOST = 5;
    /** The key of the index that has all countries. */
    private static final String WORLD = "";

    private final KnownPlaces places;
    private final Reconciler reconciler = new Reconciler();
    private final Map<String, NameIndex> indexes = new HashMap<>();

    PlaceCandidates(KnownPlaces places) {
        this.places = places;
    }

    /** Those of curated places and of the world gazetteer that ship with the project. */
    public static PlaceCandidates bundled() {
        return new PlaceCandidates(KnownPlaces.bundled());
    }

    /** The country that a part of a name states, as in "Bergen, Norway". */
    Optional<Country> countryIn(String name) {
        return reconciler.countryIn(name);
    }

    /** Cities and other local authorities of a name, in a country where one is stated, the likeliest first. */
    public List<Candidate> cities(String name, @Nullable String iso2) {
        if (iso2 == null) {
            return find(WORLD, name, EntityType.CITY, List.of());
        }
        List<Condition> conditions = List.of(
                new Condition(EntityProperty.COUNTRY_OF.id(), List.of("country/" + iso2), Quantifier.ANY, false));
        List<Candidate> inCountry = find(iso2, name, EntityType.CITY, conditions);
        return inCountry.isEmpty() ? find(WORLD, name, EntityType.CITY, conditions) : inCountry;
    }

    /** Countries of a name, the likeliest first. */
    List<Candidate> countries(String name) {
        return find(WORLD, name, EntityType.COUNTRY, List.of());
    }

    /**
     * The candidate that is proposed to the curator, who only confirms it: it scores {@value #PROPOSED} at least, is {@value #LEAD}
     * ahead of the next one, and lies in the country that is stated.
     */
    public static Optional<Candidate> proposed(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate first = candidates.getFirst();
        boolean ahead =
                candidates.size() == 1 || first.score() - candidates.get(1).score() >= LEAD;
        boolean agrees = first.entity().type() == EntityType.COUNTRY
                || Integer.valueOf(1).equals(first.feature(Feature.CONDITIONS_MET));
        return Optional.of(first).filter(candidate -> candidate.score() >= PROPOSED && ahead && agrees);
    }

    /** What a curator has to decide. */
    static Open open(String reason, List<Candidate> candidates, boolean mayPropose) {
        return new Open(
                reason,
                candidates.stream().map(PlaceCandidates::shown).toList(),
                mayPropose && proposed(candidates).isPresent());
    }

    @Override
    public void close() {
        indexes.values().forEach(NameIndex::close);
    }

    private List<Candidate> find(String where, String name, EntityType type, List<Condition> conditions) {
        NameIndex index = indexes.computeIfAbsent(
                where, key -> NameIndex.build(consumer -> places.forEach(key.equals(WORLD) ? null : key, consumer)));
        MatchQuery query = new MatchQuery(List.of(name), List.of(), Set.of(type), MOST, conditions);
        return reconciler.match(query, index).stream()
                .filter(candidate -> candidate.score() >= LEAST)
                .toList();
    }

    private static PlaceMatch.Candidate shown(Candidate candidate) {
        return new PlaceMatch.Candidate(
                candidate.entity().id(), candidate.entity().name("en").text(), candidate.score());
    }
}
