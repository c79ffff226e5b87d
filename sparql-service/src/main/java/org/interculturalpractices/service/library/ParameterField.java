package org.interculturalpractices.service.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.loader.text.PracticeFields;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.queries.EntityClass;
import org.interculturalpractices.queries.Parameter;
import org.interculturalpractices.queries.ParameterType;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.entity.Text;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a query as a field of a form, with the choices that the data gives.
 *
 * @param name its name
 * @param description what it is for
 * @param kind how it is asked for
 * @param values its values now: those given, or the defaults
 * @param choices what can be chosen; empty where anything can be written
 * @param optional whether it may stay empty
 * @param minimum of a number, or null
 * @param maximum of a number, or null
 */
public record ParameterField(
        String name,
        String description,
        Kind kind,
        List<String> values,
        List<Choice> choices,
        boolean optional,
        @Nullable String minimum,
        @Nullable String maximum) {

    /** With more choices a list is no help: then a path is written. */
    private static final int MOST_CHOICES = 300;

    /** How a parameter is asked for. */
    public enum Kind {
        /** One choice of several. */
        CHOICE,
        /** Any number of choices. */
        CHOICES,
        /** A number. */
        NUMBER,
        /** Words, a code or an address. */
        TEXT
    }

    /**
     * Something to choose.
     *
     * @param value the value
     * @param label its name
     * @param chosen whether it is chosen now
     */
    public record Choice(String value, Text label, boolean chosen) {}

    static ParameterField of(Parameter parameter, List<String> given, Entities.Reading reading, Labels labels) {
        List<String> values = given.isEmpty() ? parameter.defaults() : given;
        List<Choice> choices = choices(parameter, values, reading, labels);
        return new ParameterField(
                parameter.name(),
                parameter.description().in(labels.language()),
                kind(parameter, choices),
                values,
                choices,
                !parameter.required(),
                Optional.ofNullable(parameter.minimum()).map(Object::toString).orElse(null),
                Optional.ofNullable(parameter.maximum()).map(Object::toString).orElse(null));
    }

    /** The value of a field that has one. */
    public String value() {
        return String.join(", ", values);
    }

    private static Kind kind(Parameter parameter, List<Choice> choices) {
        if (!choices.isEmpty()) {
            return parameter.list() ? Kind.CHOICES : Kind.CHOICE;
        }
        boolean number = parameter.type() == ParameterType.INTEGER
                || parameter.type() == ParameterType.DECIMAL
                || parameter.type() == ParameterType.YEAR;
        return number && !parameter.list() ? Kind.NUMBER : Kind.TEXT;
    }

    private static List<Choice> choices(
            Parameter parameter, List<String> values, Entities.Reading reading, Labels labels) {
        if (!parameter.allowed().isEmpty()) {
            return parameter.allowed().stream()
                    .map(value -> new Choice(value, Text.plain(value), values.contains(value)))
                    .toList();
        }
        if (parameter.type() == ParameterType.LANGUAGE && parameter.list()) {
            return reading.text().values(PracticeFields.WRITTEN_IN).stream()
                    .map(tag -> new Choice(tag, labels.languageName(tag), values.contains(tag)))
                    .toList();
        }
        Optional<EntityClass> entityClass =
                parameter.type() == ParameterType.COUNTRY ? Optional.of(EntityClass.COUNTRY) : parameter.entityClass();
        return entityClass
                .map(type -> members(type, reading)
                        .map(value -> choice(type, value, values, labels))
                        .sorted(Comparator.comparing(choice -> choice.label().value(), String.CASE_INSENSITIVE_ORDER))
                        .limit(MOST_CHOICES + 1)
                        .toList())
                .filter(found -> found.size() <= MOST_CHOICES)
                .orElse(List.of());
    }

    /** The short values of the things of a class: of those of which practices are counted, those that have any. */
    private static Stream<String> members(EntityClass type, Entities.Reading reading) {
        return switch (type) {
            case THEME -> reading.text().values(PracticeFields.THEME).stream();
            case POLICY_AREA -> reading.text().values(PracticeFields.POLICY_AREA).stream();
            case COUNTRY -> reading.text().values(PracticeFields.COUNTRY).stream();
            case CITY -> reading.text().values(PracticeFields.CITY).stream();
            case PERIOD_STATUS, PLACE_TYPE, PRACTICE ->
                reading.graph().subjects(RDF.type, ReleaseGraph.node(type.iri()), MOST_CHOICES + 1).stream()
                        .map(node -> node.getURI().substring(prefix(type).length()));
        };
    }

    private static Choice choice(EntityClass type, String value, List<String> values, Labels labels) {
        String iri = prefix(type) + value;
        boolean chosen = values.stream()
                .anyMatch(each -> each.equalsIgnoreCase(value) || each.endsWith(type.segment() + "/" + value));
        return new Choice(value, labels.label(ReleaseGraph.node(iri)), chosen);
    }

    private static String prefix(EntityClass type) {
        return Iris.BASE + "id/" + type.segment() + "/";
    }
}
