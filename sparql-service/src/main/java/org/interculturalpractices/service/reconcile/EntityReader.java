package org.interculturalpractices.service.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.loader.reconcile.EntityProperty;
import org.interculturalpractices.loader.reconcile.EntityType;
import org.interculturalpractices.loader.reconcile.IndexedEntity;
import org.interculturalpractices.loader.reconcile.IndexedEntity.Label;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.LanguagePreference;
import org.interculturalpractices.ontology.Slugs;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlaceType;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.service.entity.ReleaseGraph;

/** Reads things out of a release: all of them for the index of names, and the values of properties of one. Used in one transaction. */
final class EntityReader {

    private static final String IDS = Iris.BASE + "id/";
    private static final List<Property> PREFERRED = List.of(RDFS.label, SKOS.prefLabel, DCTerms.title);
    private static final List<Property> OTHER = List.of(SKOS.altLabel, SKOS.hiddenLabel);
    private static final int LONGEST_VALUE = 200;

    private final ReleaseGraph graph;

    EntityReader(ReleaseGraph graph) {
        this.graph = graph;
    }

    /** Gives every thing of every type. */
    void readAll(Consumer<IndexedEntity> consumer) {
        Homonyms homonyms = homonyms();
        for (EntityType type : EntityType.values()) {
            Node typeNode = ReleaseGraph.node(type.iri());
            graph.subjects(RDF.type, typeNode, Integer.MAX_VALUE)
                    .forEach(thing -> consumer.accept(read(thing, type, homonyms)));
        }
    }

    /** The values of a property of a thing, in the language asked for where there is a choice. */
    List<PropertyValue> values(String id, EntityProperty property, String language) {
        Node thing = ReleaseGraph.node(IDS + id);
        List<Node> values = graph.objects(thing, property.property());
        List<PropertyValue> cells = new ArrayList<>();
        List<Node> texts = values.stream()
                .filter(value ->
                        value.isLiteral() && !value.getLiteralLanguage().isEmpty())
                .toList();
        if (!texts.isEmpty()) {
            best(texts, language)
                    .map(text -> new PropertyValue.Words(text.text(), text.language()))
                    .ifPresent(cells::add);
            return cells;
        }
        values.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(value -> {
                    if (value.isLiteral()) {
                        cells.add(literal(value));
                    } else if (property.uriSpace() != null) {
                        if (value.getURI().startsWith(property.uriSpace())) {
                            cells.add(new PropertyValue.Words(property.identifier(value.getURI()), ""));
                        }
                    } else {
                        cells.add(thing(value, property, language));
                    }
                });
        return cells;
    }

    private PropertyValue thing(Node value, EntityProperty property, String language) {
        Label name = names(value, language);
        return property.range() == null
                ? new PropertyValue.Words(name.text(), name.language())
                : new PropertyValue.Thing(value.getURI().substring(IDS.length()), name.text(), name.language());
    }

    private static PropertyValue literal(Node value) {
        String text = value.getLiteralLexicalForm();
        String datatype = value.getLiteralDatatypeURI();
        if (datatype.endsWith("#integer") || datatype.endsWith("#gYear")) {
            return new PropertyValue.Whole(Long.parseLong(text));
        }
        return datatype.endsWith("#decimal")
                ? new PropertyValue.Decimal(new BigDecimal(text))
                : new PropertyValue.Words(text, "");
    }

    private Label names(Node thing, String language) {
        List<Node> names = PREFERRED.stream()
                .flatMap(property -> graph.objects(thing, property).stream())
                .toList();
        return best(names, language).orElseGet(() -> new Label(thing.getURI(), "", true));
    }

    private static Optional<Label> best(List<Node> texts, String language) {
        return texts.stream()
                .min(Comparator.comparing(Node::getLiteralLanguage, LanguagePreference.of(language))
                        .thenComparing((Node text) -> text.toString()))
                .map(text -> new Label(text.getLiteralLexicalForm(), text.getLiteralLanguage(), true));
    }

    private IndexedEntity read(Node thing, EntityType type, Homonyms homonyms) {
        String id = thing.getURI().substring(IDS.length());
        List<Label> labels = new ArrayList<>();
        PREFERRED.forEach(property -> addLabels(labels, thing, property, true));
        OTHER.forEach(property -> addLabels(labels, thing, property, false));
        long population = graph.text(thing, ICP.population).map(Long::valueOf).orElse(0L);
        boolean secondary = type == EntityType.CITY
                && graph.object(thing, ICP.placeType)
                        .filter(kind -> !kind.getURI().equals(PlaceType.CITY.iri()))
                        .isPresent();
        return new IndexedEntity(
                id,
                type,
                labels,
                values(thing, type),
                population,
                type == EntityType.CITY ? homonyms.elsewhere(id.split("/", -1)[1], labels) : 0,
                secondary);
    }

    private void addLabels(List<Label> labels, Node thing, Property property, boolean preferred) {
        graph.objects(thing, property)
                .forEach(text ->
                        labels.add(new Label(text.getLiteralLexicalForm(), text.getLiteralLanguage(), preferred)));
    }

    private Set<String> values(Node thing, EntityType type) {
        Set<String> values = new HashSet<>();
        for (EntityProperty property : EntityProperty.values()) {
            if (property.isOf(type)) {
                graph.objects(thing, property.property())
                        .forEach(value -> term(property, value).ifPresent(values::add));
            }
        }
        return values;
    }

    /** A value in the form in which the index has it; long texts are left out. */
    private static Optional<String> term(EntityProperty property, Node value) {
        if (value.isLiteral()) {
            String text = Slugs.fold(value.getLiteralLexicalForm());
            return text.length() > LONGEST_VALUE ? Optional.empty() : Optional.of(property.id() + "\t" + text);
        }
        String iri = value.getURI();
        if (property.uriSpace() != null) {
            return iri.startsWith(property.uriSpace())
                    ? Optional.of(property.id() + "\t" + Slugs.fold(property.identifier(iri)))
                    : Optional.empty();
        }
        return iri.startsWith(IDS) ? Optional.of(property.id() + "\t" + iri.substring(IDS.length())) : Optional.empty();
    }

    /** The homonyms in the world of the cities of the graph. */
    private Homonyms homonyms() {
        Set<String> names = new HashSet<>();
        graph.subjects(RDF.type, ICP.City.asNode(), Integer.MAX_VALUE)
                .forEach(city -> graph.objects(city, RDFS.label)
                        .forEach(name -> names.add(Slugs.fold(name.getLiteralLexicalForm()))));
        return new Homonyms(Gazetteer.bundled(), names::contains);
    }
}
