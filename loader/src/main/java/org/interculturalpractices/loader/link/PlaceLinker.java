package org.interculturalpractices.loader.link;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.loader.link.KnownPlaces.Known;
import org.interculturalpractices.loader.link.PlaceMatch.Candidate;
import org.interculturalpractices.loader.link.PlaceMatch.Found;
import org.interculturalpractices.loader.link.PlaceMatch.None;
import org.interculturalpractices.loader.link.PlaceMatch.Open;
import org.interculturalpractices.loader.match.GeoPoint;
import org.interculturalpractices.loader.reconcile.NameScore;
import org.interculturalpractices.loader.resolve.ResolutionRule;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.links.Justification;
import org.interculturalpractices.ontology.places.Country;

/**
 * Finds the place that a thing of a dataset states: by a curator's decision, else by identifiers, else by name within a country, with
 * coordinates where there are some. A match is made from a score of {@value #SURE} on; below, a curator decides. Not thread-safe.
 */
final class PlaceLinker {

    /** The least score with which a link is made. */
    static final double SURE = 0.9;

    private static final int CANDIDATES = 3;

    /** A point within this distance supports a name. */
    private static final double NEAR_KM = 25;

    /** A point beyond this distance speaks against it. */
    private static final double FAR_KM = 60;

    /** The score of candidates of which nothing tells which is likelier. */
    private static final double EVEN = 50;

    private static final String UNLIKE = "the name is only like that of a place";

    private static final double EXACT_NAME = 0.95;
    private static final double ALTERNATE_NAME = 0.92;
    private static final double NEAR_BONUS = 0.04;

    private final LinkDecisions decisions;
    private final KnownPlaces places;
    private final PlaceCandidates candidates;

    PlaceLinker(KnownPlaces places, PlaceCandidates candidates, LinkDecisions decisions) {
        this.places = places;
        this.candidates = candidates;
        this.decisions = decisions;
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
        Known place = places.ofId(decision.place()).orElseThrow();
        return new Found(
                place.iri(),
                place.listed(),
                Justification.MANUAL_MAPPING_CURATION,
                1,
                decision.reason(),
                decision.curator(),
                decision.date());
    }

    /** What the identifiers say; nothing if there is none that an authority knows. */
    private Optional<PlaceMatch> byIdentifier(PlaceEvidence evidence) {
        Map<String, Known> found = new LinkedHashMap<>();
        evidence.identifiers()
                .forEach(identifier ->
                        places.ofIdentifier(identifier).ifPresent(place -> found.putIfAbsent(place.iri(), place)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> candidates = found.values().stream()
                .map(place -> new Candidate(place.id(), place.name(), EVEN))
                .toList();
        if (found.size() > 1) {
            return Optional.of(new Open("its identifiers name " + found.size() + " places", candidates));
        }
        Known place = found.values().iterator().next();
        Country stated = places.country(evidence.country());
        if (stated != null && !stated.iso2().equals(place.iso2())) {
            return Optional.of(new Open(
                    "its identifier is in " + place.iso2().toUpperCase(Locale.ROOT) + ", and the country stated is "
                            + stated.name(),
                    candidates));
        }
        return Optional.of(found(
                place, Justification.MAPPING_CHAINING, 1, "The dataset gives an identifier that the graph links to."));
    }

    private PlaceMatch byRegionOrCountry(PlaceEvidence evidence) {
        List<String> regions = evidence.regions().stream()
                .flatMap(code -> places.ofRegion(code).stream())
                .distinct()
                .toList();
        if (regions.size() == 1) {
            return found(
                    new Known(regions.getFirst(), "", null),
                    Justification.MAPPING_CHAINING,
                    1,
                    "The dataset gives the code of the region.");
        }
        if (!evidence.country().isEmpty()) {
            Country country = places.country(evidence.country());
            return country == null
                    ? PlaceCandidates.open(noCountry(evidence), candidates.countries(evidence.country()), true)
                    : found(
                            new Known(country.iri(), country.name(), null),
                            Justification.LEXICAL_MATCHING,
                            1,
                            "The dataset gives a name or a code of the country.");
        }
        return new None(
                evidence.regions().isEmpty()
                        ? "no authority of the graph knows " + String.join(", ", evidence.identifiers())
                        : "no place of the graph lies in " + String.join(", ", evidence.regions()));
    }

    private PlaceMatch byName(PlaceEvidence evidence) {
        Country country = places.country(evidence.country());
        if (country == null) {
            return withoutCountry(evidence);
        }
        List<ResolvedPlace> best = places.names().named(country.iso2(), evidence.name());
        GeoPoint point = evidence.point();
        if (best.isEmpty()) {
            return byLikeName(evidence, country);
        }
        if (point != null) {
            return byNameAndPoint(places.names().all(country.iso2(), evidence.name()), point);
        }
        if (best.size() > 1) {
            return new Open(
                    best.size() + " places of equal population have the name", shown(best, 100.0 / best.size()));
        }
        ResolvedPlace place = best.getFirst();
        return found(
                Known.of(place),
                Justification.LEXICAL_MATCHING,
                score(place),
                place.rule() == ResolutionRule.GAZETTEER_ALTERNATE_NAME
                        ? "The name is another name of the place, the largest that has it in that country."
                        : "The name is that of the place, the largest that has it in that country.");
    }

    private PlaceMatch byNameAndPoint(List<ResolvedPlace> named, GeoPoint point) {
        ResolvedPlace nearest = named.stream()
                .min(Comparator.comparingDouble(place -> place.point().kilometresTo(point)))
                .orElseThrow();
        double distance = nearest.point().kilometresTo(point);
        if (distance > FAR_KM) {
            return new Open(
                    String.format(Locale.ROOT, "the nearest place of that name is %.0f km from the point", distance),
                    shown(named, EVEN));
        }
        return found(
                Known.of(nearest),
                Justification.COMPOSITE_MATCHING,
                score(nearest) + (distance <= NEAR_KM ? NEAR_BONUS : 0),
                String.format(Locale.ROOT, "The name is one of the place, which is %.0f km from the point.", distance));
    }

    /** What may be meant where the country is not known: one that the name itself states, or one whose name is like the one stated. */
    private PlaceMatch withoutCountry(PlaceEvidence evidence) {
        if (evidence.country().isEmpty()) {
            String stated =
                    candidates.countryIn(evidence.name()).map(Country::iso2).orElse(null);
            return PlaceCandidates.open(
                    stated == null
                            ? "no country is stated, and places of many countries may have the name"
                            : "the country is stated within the name alone",
                    candidates.cities(evidence.name(), stated),
                    evidence.point() == null);
        }
        String meant = PlaceCandidates.proposed(candidates.countries(evidence.country()))
                .map(candidate ->
                        places.ofId(candidate.entity().id()).orElseThrow().iso2())
                .orElse(null);
        return PlaceCandidates.open(noCountry(evidence), candidates.cities(evidence.name(), meant), false);
    }

    private PlaceMatch byLikeName(PlaceEvidence evidence, Country country) {
        var like = candidates.cities(evidence.name(), country.iso2());
        if (like.isEmpty()) {
            return new Open(
                    "no place of " + country.name() + " has a name like \"" + evidence.name() + "\"", List.of());
        }
        GeoPoint point = evidence.point();
        if (point == null) {
            return PlaceCandidates.open(UNLIKE, like, true);
        }
        var first = like.getFirst();
        Known place = places.ofId(first.entity().id()).orElseThrow();
        double distance = places.point(place).kilometresTo(point);
        double score = first.score() / 100 + (distance <= NEAR_KM ? 2 * NEAR_BONUS : 0);
        // Names that share words or parts only may be those of another place nearby.
        if (first.basis() == NameScore.Basis.LIKENESS && score >= SURE && distance <= NEAR_KM) {
            return found(
                    place,
                    Justification.COMPOSITE_MATCHING,
                    Math.min(score, ALTERNATE_NAME),
                    String.format(
                            Locale.ROOT,
                            "The name is like \"%s\", and the place is %.0f km from the point.",
                            place.name(),
                            distance));
        }
        return PlaceCandidates.open(UNLIKE, like, distance <= NEAR_KM);
    }

    private static String noCountry(PlaceEvidence evidence) {
        return "no country is called \"" + evidence.country() + "\"";
    }

    private static Found found(Known place, Justification justification, double confidence, String comment) {
        return new Found(place.iri(), place.listed(), justification, confidence, comment, null, null);
    }

    private static List<Candidate> shown(List<ResolvedPlace> found, double score) {
        return found.stream()
                .limit(CANDIDATES)
                .map(place -> candidate(place, score))
                .toList();
    }

    private static Candidate candidate(ResolvedPlace place, double score) {
        Known known = Known.of(place);
        return new Candidate(known.id(), known.name(), score);
    }

    private static double score(ResolvedPlace place) {
        return place.rule() == ResolutionRule.GAZETTEER_ALTERNATE_NAME ? ALTERNATE_NAME : EXACT_NAME;
    }
}
