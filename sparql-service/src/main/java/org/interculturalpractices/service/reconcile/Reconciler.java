package org.interculturalpractices.service.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.match.NameSimilarity;
import org.interculturalpractices.loader.parse.CountryNames;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.interculturalpractices.service.reconcile.Candidate.Feature;
import org.interculturalpractices.service.reconcile.IndexedEntity.Label;
import org.interculturalpractices.service.reconcile.MatchQuery.Condition;
import org.springframework.stereotype.Component;

/**
 * Finds candidates for cells, and judges them. The score is 100 times how alike the names are, halved for each condition that the thing
 * contradicts; an identifier that agrees makes it 100. A candidate is a match if an identifier agrees and nothing contradicts, or if it
 * alone has exactly the name and contradicts nothing; a city without a stated country, only if no place of another country that
 * has its name is nearly as large. Thread-safe.
 */
@Component
final class Reconciler {

    /** A different form of the same words weighs less than the same name. */
    private static final double ALTERNATE = 0.98;

    private static final double LIKE = 0.95;
    /** Words of a longer name, as of a practice's title. */
    private static final double PART = 0.85;

    private static final double CONTRADICTED = 0.5;
    private static final double UNKNOWN = 0.95;
    private static final double SECONDARY = 0.995;
    /** The least score that is shown. */
    private static final double LEAST = 25;
    /** How much larger a city must be than its namesakes elsewhere to be meant without a country. */
    private static final int DOMINANT = 5;
    /** An identifier together with a name less alike than this is suspicious. */
    private static final double SUSPICIOUS = 0.3;

    private final CountryNames countries = new CountryNames(PlacesAuthority.bundled());

    /** How a thing fares against a condition. */
    private enum Outcome {
        MET,
        FAILED,
        UNKNOWN
    }

    /** A condition whose values were looked up: the terms of the index, of which a thing has some or none. */
    private record Resolved(Condition condition, Optional<EntityProperty> property, List<Set<String>> terms) {

        boolean isIdentifier() {
            return property.filter(EntityProperty::isIdentifier).isPresent();
        }

        Outcome on(IndexedEntity entity) {
            if (property.isEmpty() || !entity.has(property.get())) {
                return Outcome.UNKNOWN;
            }
            long said = terms.stream()
                    .filter(value -> value.stream().anyMatch(entity.values()::contains))
                    .count();
            boolean holds = switch (condition.quantifier()) {
                case ANY -> said > 0;
                case ALL -> said == terms.size();
                case NONE -> said == 0;
            };
            return holds ? Outcome.MET : Outcome.FAILED;
        }
    }

    /** The candidates of a query, the likeliest first. */
    List<Candidate> match(MatchQuery query, NameIndex index) {
        List<Resolved> conditions = query.conditions().stream()
                .map(condition -> resolve(condition, index))
                .toList();
        List<Candidate> judged = found(query, conditions, index).stream()
                .filter(entity -> query.types().contains(entity.type()))
                .filter(entity -> conditions.stream()
                        .filter(condition -> condition.condition().required())
                        .allMatch(condition -> condition.on(entity) == Outcome.MET))
                .map(entity -> judge(entity, query, conditions))
                .filter(candidate -> candidate.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .thenComparingLong(candidate -> candidate.entity().weight())
                        .reversed()
                        .thenComparing(candidate -> candidate.entity().id()))
                .toList();
        return withOneMatch(judged).stream().limit(query.limit()).toList();
    }

    /** Of several that would be matches the one that scores higher than all others, else none. */
    private static List<Candidate> withOneMatch(List<Candidate> candidates) {
        List<Candidate> matches = candidates.stream().filter(Candidate::match).toList();
        if (matches.size() < 2) {
            return candidates;
        }
        double best = matches.getFirst().score();
        boolean clear = matches.get(1).score() < best;
        return candidates.stream()
                .map(candidate -> clear && candidate.equals(matches.getFirst()) ? candidate : candidate.unsure())
                .toList();
    }

    private static List<IndexedEntity> found(MatchQuery query, List<Resolved> conditions, NameIndex index) {
        Map<String, IndexedEntity> found = new LinkedHashMap<>();
        if (!query.ids().isEmpty()) {
            index.ofIds(query.ids()).forEach(entity -> found.put(entity.id(), entity));
        }
        query.names()
                .forEach(name ->
                        index.like(name, query.types()).forEach(entity -> found.putIfAbsent(entity.id(), entity)));
        for (Resolved condition : conditions) {
            if (condition.isIdentifier() || query.names().isEmpty()) {
                Set<String> terms =
                        condition.terms().stream().flatMap(Set::stream).collect(Collectors.toSet());
                if (!terms.isEmpty()) {
                    index.valued(terms, query.types()).forEach(entity -> found.putIfAbsent(entity.id(), entity));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Candidate judge(IndexedEntity entity, MatchQuery query, List<Resolved> conditions) {
        double similarity = query.names().stream()
                .mapToDouble(name -> similarity(name, entity))
                .max()
                .orElse(1);
        boolean exact = !query.names().isEmpty() && similarity >= ALTERNATE;
        boolean identified = query.ids().contains(entity.id());
        boolean countryStated = false;
        int met = 0;
        int failed = 0;
        double score = similarity;
        for (Resolved condition : conditions) {
            Outcome outcome = condition.on(entity);
            switch (outcome) {
                case MET -> {
                    met++;
                    identified |= condition.isIdentifier()
                            && condition.condition().quantifier() != MatchQuery.Quantifier.NONE;
                    countryStated |= condition
                            .property()
                            .filter(EntityProperty.COUNTRY_OF::equals)
                            .isPresent();
                }
                case FAILED -> {
                    failed++;
                    score *= CONTRADICTED;
                }
                case UNKNOWN -> score *= UNKNOWN;
            }
        }
        if (identified && failed == 0) {
            score = 1;
        }
        boolean homonym =
                entity.type() == EntityType.CITY && !countryStated && entity.elsewhere() * DOMINANT > entity.weight();
        boolean match = failed == 0 && (identified ? similarity >= SUSPICIOUS : exact && !homonym);
        return new Candidate(
                entity,
                Math.round(1000 * score * (entity.secondary() ? SECONDARY : 1)) / 10.0,
                match,
                List.of(
                        Map.entry(Feature.NAME_SIMILARITY, (Object) (Math.round(1000 * similarity) / 10.0)),
                        Map.entry(Feature.EXACT_NAME, exact),
                        Map.entry(Feature.CONDITIONS_MET, met),
                        Map.entry(Feature.CONDITIONS_FAILED, failed),
                        Map.entry(Feature.IDENTIFIER, identified),
                        Map.entry(Feature.HOMONYM_ELSEWHERE, homonym)));
    }

    private static double similarity(String name, IndexedEntity entity) {
        String folded = Slugs.fold(name);
        NameSimilarity inOrder = new NameSimilarity(folded, 0.3);
        NameSimilarity sorted = new NameSimilarity(sorted(folded), 0.3);
        double best = 0;
        for (Label label : entity.labels()) {
            String other = Slugs.fold(label.text());
            double alike = other.equals(folded)
                    ? (label.preferred() ? 1 : ALTERNATE)
                    : LIKE
                            * Math.max(
                                    Math.max(inOrder.to(other), sorted.to(sorted(other))),
                                    PART * wordsFound(folded, other));
            best = Math.max(best, alike);
        }
        return best;
    }

    /** The share of the words of a name of several words that stand in another. */
    private static double wordsFound(String name, String other) {
        String[] words = name.split(" ", -1);
        if (words.length < 2) {
            return 0;
        }
        Set<String> others = new HashSet<>(Arrays.asList(other.split(" ", -1)));
        return (double) Arrays.stream(words).filter(others::contains).count() / words.length;
    }

    private static String sorted(String folded) {
        return Arrays.stream(folded.split(" ", -1)).sorted().collect(Collectors.joining(" "));
    }

    private Resolved resolve(Condition condition, NameIndex index) {
        Optional<EntityProperty> property = EntityProperty.of(condition.property());
        List<Set<String>> terms = new ArrayList<>();
        property.ifPresent(known -> condition.values().forEach(value -> terms.add(terms(known, value, index))));
        return new Resolved(condition, property, terms);
    }

    /** How the index may say that value of a property: by the id of a thing, by that of a thing of that name, or as a text. */
    private Set<String> terms(EntityProperty property, String value, NameIndex index) {
        Set<String> terms = new HashSet<>();
        String space = property.uriSpace();
        String plain = space != null && value.startsWith(space) ? property.identifier(value) : value;
        terms.add(property.id() + "\t" + Slugs.fold(plain));
        EntityType range = property.range();
        if (range != null) {
            String id = value.startsWith(Iris.BASE + "id/") ? value.substring((Iris.BASE + "id/").length()) : value;
            terms.add(property.id() + "\t" + id);
            index.named(value, range).forEach(named -> terms.add(property.id() + "\t" + named));
            if (range == EntityType.COUNTRY) {
                country(value).ifPresent(country -> terms.add(property.id() + "\tcountry/" + country.iso2()));
                // Another authority's IRI for a country, such as the one of the European Union or of Wikidata.
                index.valued(identifierTerms(value), List.of(EntityType.COUNTRY))
                        .forEach(country -> terms.add(property.id() + "\t" + country.id()));
            }
        }
        return terms;
    }

    private Optional<Country> country(String value) {
        return value.isBlank() ? Optional.empty() : Optional.ofNullable(countries.findNameOrCode(value));
    }

    private static List<String> identifierTerms(String iri) {
        return Arrays.stream(EntityProperty.values())
                .filter(property -> property.uriSpace() != null && iri.startsWith(property.uriSpace()))
                .map(property -> property.id() + "\t" + Slugs.fold(property.identifier(iri)))
                .toList();
    }
}
