package org.interculturalpractices.loader.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interculturalpractices.ontology.LanguagePreference;
import org.interculturalpractices.ontology.places.Country;

/**
 * A thing of the graph as the index of names has it. Immutable.
 *
 * @param id the path of its IRI after {@code id/}
 * @param type its type
 * @param labels its names
 * @param values what properties say of it: the property's id, a tab, and the id of a thing or a folded text
 * @param weight how well known it is: inhabitants of a place, else 0
 * @param elsewhere inhabitants of the largest place of the same name in another country that the world gazetteer knows; 0 if none
 * @param secondary whether it is a place of another type than city, which a city of the same name beats
 */
public record IndexedEntity(
        String id,
        EntityType type,
        List<Label> labels,
        Set<String> values,
        long weight,
        long elsewhere,
        boolean secondary) {

    /**
     * A name.
     *
     * @param text the name
     * @param language its language tag, or an empty text
     * @param preferred whether it is the name that the graph prefers in that language
     */
    public record Label(String text, String language, boolean preferred) {}

    public IndexedEntity {
        labels = List.copyOf(labels);
        values = Set.copyOf(values);
    }

    /** The preferred name in a language, else in English, in French, in any. */
    public Label name(String language) {
        return labels.stream()
                .min(Comparator.comparing((Label label) -> !label.preferred())
                        .thenComparing(Label::language, LanguagePreference.of(language))
                        .thenComparing(Label::text))
                .orElseGet(() -> new Label(id, "", true));
    }

    /** What a property says of it: the ids of things, or folded texts. */
    Set<String> values(EntityProperty property) {
        String key = property.id() + "\t";
        return values.stream()
                .filter(value -> value.startsWith(key))
                .map(value -> value.substring(key.length()))
                .collect(Collectors.toSet());
    }

    /** Whether it lies in a country. */
    boolean isIn(Country country) {
        return values.contains(EntityProperty.COUNTRY_OF.id() + "\tcountry/" + country.iso2());
    }

    /** Whether a property says something of it. */
    public boolean has(EntityProperty property) {
        return values.stream().anyMatch(value -> value.startsWith(property.id() + "\t"));
    }
}
