package org.interculturalpractices.loader.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.parse.CountryNames;
import org.interculturalpractices.loader.reconcile.Candidate.Feature;
import org.interculturalpractices.loader.reconcile.JoinedNames.Scored;
import org.interculturalpractices.loader.reconcile.MatchQuery.Condition;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/**
 * Finds candidates for names, and judges them. The score is 100 times how alike the names are, halved for each condition that the thing
 * contradicts; an identifier that agrees makes it 100. A candidate is a match if an identifier agrees and nothing contradicts, or if it
 * alone has exactly the name and contradicts nothing; a city without a stated country, only if no place of another country that
 * has its name is nearly as large. Thread-safe.
 */
public final class Reconciler {

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
    public List<Candidate> match(MatchQuery query, NameIndex index) {
        List<Resolved> conditions = query.conditions().stream()
                .map(condition -> resolve(condition, index))
                .toList();
        List<NameReading> names = query.names().stream()
                .map(name -> NameReading.of(name, countries))
                .toList();
        List<Scored> scored = found(query, names, conditions, index).stream()
                .filter(entity -> query.types().contains(entity.type()))
                .filter(entity -> conditions.stream()
                        .filter(condition -> condition.condition().required())
                        .allMatch(condition -> condition.on(entity) == Outcome.MET))
                .map(entity -> new Scored(entity, score(names, entity)))
                .toList();
        List<Candidate> judged = JoinedNames.supported(scored).stream()
                .map(one -> judge(one, query, conditions))
                .filter(candidate -> candidate.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .thenComparingLong(candidate -> candidate.entity().weight())
                        .reversed()
                        .thenComparing(candidate -> candidate.entity().id()))
                .toList();
        return withOneMatch(judged).stream().limit(query.limit()).toList();
    }

    /** The country that a part of a joined name states, as in "Bergen, Norway" or "Bergen (NO)". */
    public Optional<Country> countryIn(String name) {
        return Optional.ofNullable(NameReading.of(name, countries).country());
    }

    /** The best score of the names that are asked for; a whole one where none is. */
    private static NameScore score(List<NameReading> names, IndexedEntity entity) {
        return names.stream()
                .map(name -> NameScore.of(name, entity))
                .max(Comparator.comparingDouble(NameScore::value))
                .orElseGet(() -> new NameScore(1, NameScore.Basis.NAME, Set.of()));
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

    private static List<IndexedEntity> found(
            MatchQuery query, List<NameReading> names, List<Resolved> conditions, NameIndex index) {
        Map<String, IndexedEntity> found = new LinkedHashMap<>();
        Consumer<IndexedEntity> add = entity -> found.putIfAbsent(entity.id(), entity);
        if (!query.ids().isEmpty()) {
            index.ofIds(query.ids()).forEach(add);
        }
        List<String> texts =
                names.stream().flatMap(name -> name.texts().stream()).distinct().toList();
        // Namesakes in other countries must not crowd out those of the country that is stated.
        Set<String> countries = conditions.stream()
                .filter(condition -> condition
                        .property()
                        .filter(EntityProperty.COUNTRY_OF::equals)
                        .isPresent())
                .flatMap(condition -> condition.terms().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
        for (String text : texts) {
            if (!countries.isEmpty()) {
                index.like(text, query.types(), countries).forEach(add);
            }
            index.like(text, query.types(), Set.of()).forEach(add);
        }
        for (Resolved condition : conditions) {
            if (condition.isIdentifier() || query.names().isEmpty()) {
                Set<String> terms =
                        condition.terms().stream().flatMap(Set::stream).collect(Collectors.toSet());
                if (!terms.isEmpty()) {
                    index.valued(terms, query.types()).forEach(add);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Candidate judge(Scored scored, MatchQuery query, List<Resolved> conditions) {
        IndexedEntity entity = scored.entity();
        double similarity = scored.name().value();
        boolean exact = !query.names().isEmpty() && scored.name().basis() == NameScore.Basis.NAME;
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
                scored.name().basis(),
                List.of(
                        Map.entry(Feature.NAME_SIMILARITY, (Object) (Math.round(1000 * similarity) / 10.0)),
                        Map.entry(Feature.EXACT_NAME, exact),
                        Map.entry(Feature.CONDITIONS_MET, met),
                        Map.entry(Feature.CONDITIONS_FAILED, failed),
                        Map.entry(Feature.IDENTIFIER, identified),
                        Map.entry(Feature.HOMONYM_ELSEWHERE, homonym)));
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
