package org.interculturalpractices.service.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.interculturalpractices.loader.reconcile.IndexedEntity.Label;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.Gazetteer;

/** The largest populations of places in the world by folded name and country. Immutable. */
final class Homonyms {

    private final Map<String, Map<String, Long>> populations = new HashMap<>();

    /** The homonyms of a gazetteer for the folded names that are wanted. */
    Homonyms(Gazetteer gazetteer, Predicate<String> wanted) {
        gazetteer.forEach(place -> {
            String name = Slugs.fold(place.name());
            if (wanted.test(name)) {
                populations
                        .computeIfAbsent(name, key -> new HashMap<>(2))
                        .merge(place.iso2(), place.population(), Math::max);
            }
        });
    }

    /** Inhabitants of the largest place of another country that has one of the preferred names; 0 if there is none. */
    long elsewhere(String iso2, List<Label> labels) {
        return labels.stream()
                .filter(Label::preferred)
                .flatMap(label -> populations.getOrDefault(Slugs.fold(label.text()), Map.of()).entrySet().stream())
                .filter(place -> !place.getKey().equals(iso2))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
