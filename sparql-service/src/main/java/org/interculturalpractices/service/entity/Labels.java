package org.interculturalpractices.service.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.LanguagePreference;
import org.interculturalpractices.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Names of things in the language of a page: the label in that language, then in English, in French, in any; for a term of
 * another vocabulary the word that the messages have for it; else the IRI in short. Used inside one read transaction.
 */
public final class Labels {

    /** The properties that name things, in the order in which they are looked at. */
    static final List<Property> PROPERTIES = List.of(SKOS.prefLabel, RDFS.label, DCTerms.title);

    private final ReleaseGraph graph;
    private final Locale locale;
    private final MessageSource messages;

    /** Names in a language. */
    public Labels(ReleaseGraph graph, Locale locale, MessageSource messages) {
        this.graph = graph;
        this.locale = locale;
        this.messages = messages;
    }

    /** The language of the page. */
    public String language() {
        return locale.getLanguage();
    }

    /** The name of a language, by its tag. */
    public Text languageName(String tag) {
        return Text.plain(StringUtils.capitalize(Locale.forLanguageTag(tag).getDisplayLanguage(locale)));
    }

    /** A message of the interface. */
    public String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A message of the interface, or something else where there is none. */
    String messageOr(String key, String other) {
        return Objects.requireNonNull(messages.getMessage(key, null, other, locale));
    }

    /** The name of a thing, with a link. */
    public Named named(Node iri) {
        return new Named(label(iri), iri.getURI(), href(iri.getURI()));
    }

    /** The names of things, with links, in their order. */
    public List<Named> named(List<Node> iris) {
        return iris.stream()
                .map(this::named)
                .sorted(Comparator.comparing(thing -> thing.label().value()))
                .toList();
    }

    /** The name of a thing. */
    public Text label(Node iri) {
        return stated(iri).orElseGet(() -> Text.plain(term(iri.getURI())));
    }

    /** The name that the graph gives a thing, if it gives any. */
    Optional<Text> stated(Node iri) {
        return PROPERTIES.stream()
                .map(property -> best(graph.objects(iri, property)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The one of several texts that suits the page best. */
    public Optional<Text> best(List<Node> literals) {
        return literals.stream()
                .filter(Node::isLiteral)
                .min(Comparator.comparing(Node::getLiteralLanguage, LanguagePreference.of(language()))
                        .thenComparing((Node text) -> text.toString()))
                .map(literal -> Text.of(literal, language()));
    }

    /** Where a browser goes to read about a thing; null if it is not an address that a browser should open. */
    static @Nullable String href(String iri) {
        int fragment = iri.indexOf('#');
        return ResourcePath.ofIri(iri)
                .map(path -> "/page/" + path + (fragment < 0 ? "" : iri.substring(fragment)))
                .orElseGet(() -> iri.startsWith("https://") || iri.startsWith("http://") ? iri : null);
    }

    /** An IRI in short, with a prefix of the project. */
    String shortName(String iri) {
        return Ontology.prefixes().shortForm(iri);
    }

    private String term(String iri) {
        String name = shortName(iri);
        String known = messageOr("term." + name.replace(':', '.'), "");
        if (!known.isEmpty()) {
            return known;
        }
        return name.startsWith(Iris.BASE) ? name.substring(Iris.BASE.length()) : name;
    }
}
