package org.interculturalpractices.loader.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.link.PlaceMatch.Candidate;
import org.interculturalpractices.loader.link.PlaceMatch.Found;
import org.interculturalpractices.loader.link.PlaceMatch.None;
import org.interculturalpractices.loader.link.PlaceMatch.Open;
import org.interculturalpractices.loader.match.GeoPoint;
import org.interculturalpractices.loader.parse.CountryNames;
import org.interculturalpractices.loader.resolve.PlaceNames;
import org.interculturalpractices.loader.resolve.ResolutionRule;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.loader.resolve.SimilarPlace;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.links.AuthorityLinks;
import org.interculturalpractices.ontology.links.Justification;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place that a thing of a dataset states: by a curator's decision, else by identifiers, else by name within a country, with
 * coordinates where there are some. A match is made from a score of {@value #SURE} on; below, a curator decides. Not thread-safe.
 */
final class PlaceLinker {

    /** The least score with which a link is made. */
    static final double SURE = 0.9;

    /** The least likeness of names that is worth a look. */
    private static final double LEAST_LIKENESS = 0.7;

    private static final int CANDIDATES = 3;
    /** A point within this distance supports a name. */
    private static final double NEAR_KM = 25;
    /** A point beyond this distance speaks against it. */
    private static final double FAR_KM = 60;

    private static final double EXACT_NAME = 0.95;
    private static final double ALTERNATE_NAME = 0.92;
    private static final double NEAR_BONUS = 0.04;
    /** What a like name loses against the same one; with this, a name that is not the same is sure only with a point. */
    private static final double UNLIKE_NAME = 0.95;

    private final LinkDecisions decisions;
    private final PlaceNames names;
    private final CountryNames countryNames;
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> byIdentifier = new HashMap<>();
    private final Set<String> regions = new HashSet<>();
    private final Map<String, String> countryOfRegion = new HashMap<>();

    PlaceLinker(PlacesAuthority authority, Gazetteer gazetteer, LinkDecisions decisions) {
        this.decisions = decisions;
        this.names = new PlaceNames(authority, gazetteer);
        this.countryNames = new CountryNames(authority);
        for (Country country : authority.countries()) {
            countries.put(country.iri(), country);
            AuthorityLinks.of(country).forEach(link -> byIdentifier.put(link.object(), country.iri()));
        }
        for (Place place : authority.places()) {
            places.put(place.iri(), place);
            AuthorityLinks.of(place).forEach(link -> {
                if (link.predicate().equals(AuthorityLinks.WITHIN)) {
                    regions.add(link.object());
                } else {
                    byIdentifier.put(link.object(), place.iri());
                }
            });
            if (place.nuts3() != null) {
                countryOfRegion.put(place.nuts3().substring(0, 2), Iris.country(place.iso2()));
            }
        }
    }

    PlaceMatch match(PlaceEvidence evidence) {
        return decisions
                .of(evidence.label())
                .map(this::decided)
                .or(() -> byIdentifier(evidence))
                .orElseGet(() -> evidence.name().isEmpty() ? byRegionOrCountry(evidence) : byName(evidence));
    }

    private PlaceMatch decided(LinkDecision decision) {
        if (decision.place() == null) {
            return new None("a curator decided so: " + decision.reason());
        }
        String iri = Iris.BASE + "id/" + decision.place();
        Optional<ResolvedPlace.Listed> listed = places.containsKey(iri) || countries.containsKey(iri)
                ? Optional.empty()
                : names.ofSlug(decision.place());
        if (listed.isEmpty() && !places.containsKey(iri) && !countries.containsKey(iri)) {
            throw decisions.unknownPlace(decision);
        }
        return new Found(
                iri,
                listed.orElse(null),
                Justification.MANUAL_MAPPING_CURATION,
                1,
                decision.reason(),
                decision.curator(),
                decision.date());
    }

    /** What the identifiers say; nothing if there is none that an authority knows. */
    private Optional<PlaceMatch> byIdentifier(PlaceEvidence evidence) {
        List<Found> found = evidence.identifiers().stream()
                .flatMap(identifier -> ofIdentifier(identifier).stream())
                .toList();
        List<String> targets = found.stream().map(Found::target).distinct().toList();
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> candidates = targets.stream()
                .map(target -> new Candidate(id(target), label(target, found), 0.5))
                .toList();
        if (targets.size() > 1) {
            return Optional.of(new Open("its identifiers name " + targets.size() + " places", candidates));
        }
        Country stated = country(evidence.country());
        String iso2 = iso2(targets.getFirst());
        if (stated != null && !stated.iso2().equals(iso2)) {
            return Optional.of(new Open(
                    "its identifier is in " + iso2.toUpperCase(Locale.ROOT) + ", and the country stated is "
                            + stated.name(),
                    candidates));
        }
        return Optional.of(found.stream()
                .max(Comparator.comparingDouble(Found::confidence))
                .orElseThrow());
    }

    private Optional<Found> ofIdentifier(String identifier) {
        String known = identifier.startsWith(Iris.BASE) ? identifier : byIdentifier.get(identifier);
        if (known != null && (places.containsKey(known) || countries.containsKey(known))) {
            return Optional.of(found(known, null, 1, "The dataset gives " + identifier + "."));
        }
        Optional<ResolvedPlace> place = Optional.empty();
        if (identifier.startsWith(AuthorityLinks.GEONAMES)) {
            place = names.ofGeonamesId(
                    Long.parseLong(identifier.substring(AuthorityLinks.GEONAMES.length(), identifier.length() - 1)));
        } else if (identifier.startsWith(Iris.BASE + "id/")) {
            place = names.ofSlug(id(identifier)).map(listed -> listed);
        }
        return place.map(found -> found(
                found.iri(),
                found instanceof ResolvedPlace.Listed listed ? listed : null,
                1,
                "The dataset gives " + identifier + "."));
    }

    private PlaceMatch byRegionOrCountry(PlaceEvidence evidence) {
        List<String> known = evidence.regions().stream()
                .map(code -> countryOfRegion.containsKey(code) ? countryOfRegion.get(code) : AuthorityLinks.NUTS + code)
                .filter(iri -> regions.contains(iri) || countries.containsKey(iri))
                .distinct()
                .toList();
        if (known.size() == 1) {
            return found(known.getFirst(), null, 1, "The dataset gives the code of the region.");
        }
        if (!evidence.country().isEmpty()) {
            Country country = country(evidence.country());
            return country == null
                    ? new Open("no country is called \"" + evidence.country() + "\"", List.of())
                    : new Found(
                            country.iri(),
                            null,
                            Justification.LEXICAL_MATCHING,
                            1,
                            "The dataset gives a name or a code of the country.",
                            null,
                            null);
        }
        return new None(
                evidence.regions().isEmpty()
                        ? "no authority of the graph knows " + String.join(", ", evidence.identifiers())
                        : "no place of the graph lies in " + String.join(", ", evidence.regions()));
    }

    private PlaceMatch byName(PlaceEvidence evidence) {
        Country country = country(evidence.country());
        if (country == null) {
            return new Open(
                    evidence.country().isEmpty()
                            ? "no country is stated, and places of many countries may have the name"
                            : "no country is called \"" + evidence.country() + "\"",
                    List.of());
        }
        List<ResolvedPlace> best = names.named(country.iso2(), evidence.name());
        GeoPoint point = evidence.point();
        if (best.isEmpty()) {
            return byLikeName(evidence, country);
        }
        if (point != null) {
            return byNameAndPoint(names.all(country.iso2(), evidence.name()), point);
        }
        if (best.size() > 1) {
            return new Open(
                    best.size() + " places of equal population have the name", candidates(best, 1.0 / best.size()));
        }
        ResolvedPlace place = best.getFirst();
        return new Found(
                place.iri(),
                listed(place),
                Justification.LEXICAL_MATCHING,
                score(place),
                place.rule() == ResolutionRule.GAZETTEER_ALTERNATE_NAME
                        ? "The name is another name of the place, the largest that has it in that country."
                        : "The name is that of the place, the largest that has it in that country.",
                null,
                null);
    }

    private PlaceMatch byNameAndPoint(List<ResolvedPlace> named, GeoPoint point) {
        ResolvedPlace nearest = named.stream()
                .min(Comparator.comparingDouble(place -> point(place).kilometresTo(point)))
                .orElseThrow();
        double distance = point(nearest).kilometresTo(point);
        if (distance > FAR_KM) {
            return new Open(
                    String.format(Locale.ROOT, "the nearest place of that name is %.0f km from the point", distance),
                    candidates(named, 0.5));
        }
        return new Found(
                nearest.iri(),
                listed(nearest),
                Justification.COMPOSITE_MATCHING,
                score(nearest) + (distance <= NEAR_KM ? NEAR_BONUS : 0),
                String.format(Locale.ROOT, "The name is one of the place, which is %.0f km from the point.", distance),
                null,
                null);
    }

    private PlaceMatch byLikeName(PlaceEvidence evidence, Country country) {
        List<SimilarPlace> similar = names.similar(country.iso2(), evidence.name(), LEAST_LIKENESS, CANDIDATES);
        if (similar.isEmpty()) {
            return new Open(
                    "no place of " + country.name() + " has a name like \"" + evidence.name() + "\"", List.of());
        }
        SimilarPlace first = similar.getFirst();
        GeoPoint point = evidence.point();
        double distance = point == null ? Double.NaN : point(first.place()).kilometresTo(point);
        double score = first.likeness() * UNLIKE_NAME + (distance <= NEAR_KM ? 2 * NEAR_BONUS : 0);
        if (score >= SURE && distance <= NEAR_KM) {
            return new Found(
                    first.place().iri(),
                    listed(first.place()),
                    Justification.COMPOSITE_MATCHING,
                    Math.min(score, ALTERNATE_NAME),
                    String.format(
                            Locale.ROOT,
                            "The name is like \"%s\", and the place is %.0f km from the point.",
                            first.name(),
                            distance),
                    null,
                    null);
        }
        return new Open(
                "the name is only like that of a place",
                similar.stream()
                        .map(place -> new Candidate(
                                id(place.place().iri()), name(place.place()), place.likeness() * UNLIKE_NAME))
                        .toList());
    }

    private @Nullable Country country(String stated) {
        String identifier = PlaceEvidence.identifier(stated).orElse("");
        String iri = identifier.startsWith(Iris.BASE) ? identifier : byIdentifier.getOrDefault(identifier, "");
        Country known = countries.get(iri);
        return known == null && !stated.isEmpty() ? countryNames.findNameOrCode(stated) : known;
    }

    private static Found found(
            String target, ResolvedPlace.@Nullable Listed listed, double confidence, String comment) {
        return new Found(target, listed, Justification.MAPPING_CHAINING, confidence, comment, null, null);
    }

    private String label(String iri, List<Found> found) {
        Place place = places.get(iri);
        Country country = countries.get(iri);
        return place != null
                ? place.name()
                : country != null
                        ? country.name()
                        : found.stream()
                                .filter(one -> one.target().equals(iri) && one.place() != null)
                                .map(one -> one.place().place().name())
                                .collect(Collectors.joining());
    }

    private static String iso2(String iri) {
        return id(iri).split("/", -1)[1];
    }

    private static String id(String iri) {
        return iri.substring((Iris.BASE + "id/").length());
    }

    private static List<Candidate> candidates(List<ResolvedPlace> found, double score) {
        List<Candidate> candidates = new ArrayList<>();
        found.stream()
                .limit(CANDIDATES)
                .forEach(place -> candidates.add(new Candidate(id(place.iri()), name(place), score)));
        return candidates;
    }

    private static double score(ResolvedPlace place) {
        return place.rule() == ResolutionRule.GAZETTEER_ALTERNATE_NAME ? ALTERNATE_NAME : EXACT_NAME;
    }

    private static ResolvedPlace.@Nullable Listed listed(ResolvedPlace place) {
        return place instanceof ResolvedPlace.Listed listed ? listed : null;
    }

    private static String name(ResolvedPlace place) {
        return switch (place) {
            case ResolvedPlace.Curated found -> found.place().name();
            case ResolvedPlace.Listed found -> found.place().name();
        };
    }

    private static GeoPoint point(ResolvedPlace place) {
        return switch (place) {
            case ResolvedPlace.Curated found ->
                new GeoPoint(
                        found.place().latitude().doubleValue(),
                        found.place().longitude().doubleValue());
            case ResolvedPlace.Listed found ->
                new GeoPoint(
                        found.place().latitude().doubleValue(),
                        found.place().longitude().doubleValue());
        };
    }
}
