package org.interculturalpractices.service.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.LanguagePreference;
import org.interculturalpractices.ontology.vocab.ICP;
import org.springframework.stereotype.Component;

/** Lists the things of the current release that have pages of their own make, for programs that walk through them. Thread-safe. */
@Component
public final class EntityIndex {

    private static final List<Resource> LISTED =
            List.of(ICP.Practice, ICP.City, ICP.Country, SKOS.Concept, SKOS.ConceptScheme, VOID.Dataset);

    private final Entities entities;

    EntityIndex(Entities entities) {
        this.entities = entities;
    }

    /**
     * A practice as a news feed shows it.
     *
     * @param iri its IRI
     * @param slug the last part of that
     * @param title its title
     * @param language the language tag of the title, or an empty text
     * @param description its text
     */
    public record PracticeNews(String iri, String slug, String title, String language, String description) {}

    /** Some of the things, as paths without a slash in front, in an order that lasts as long as the release. */
    public List<String> paths(int skip, int limit) {
        return entities.read(reading -> {
            List<String> paths = new ArrayList<>();
            int left = skip;
            for (Resource type : LISTED) {
                List<Node> found = reading.graph().subjects(RDF.type, type.asNode(), left + limit - paths.size());
                found.stream()
                        .skip(left)
                        .map(node -> node.getURI().substring(Iris.BASE.length()))
                        .forEach(paths::add);
                left = Math.max(0, left - found.size());
            }
            return paths;
        });
    }

    /** Some practices, in the store's order. */
    public List<PracticeNews> practices(int limit) {
        return entities.read(reading -> reading.graph().subjects(RDF.type, ICP.Practice.asNode(), limit).stream()
                .map(practice -> news(practice, reading.graph()))
                .toList());
    }

    /** The practice of that slug, if the release has it. */
    public Optional<PracticeNews> practice(String slug) {
        return entities.read(reading -> {
            Node practice = ReleaseGraph.node(Iris.practice(slug));
            return reading.graph().says(practice, RDF.type, ICP.Practice.asNode())
                    ? Optional.of(news(practice, reading.graph()))
                    : Optional.empty();
        });
    }

    private static PracticeNews news(Node practice, ReleaseGraph graph) {
        Optional<Node> title = inBestLanguage(practice, DCTerms.title, graph);
        return new PracticeNews(
                practice.getURI(),
                practice.getURI().substring(Iris.practice("").length()),
                title.map(Node::getLiteralLexicalForm).orElse(""),
                title.map(Node::getLiteralLanguage).orElse(""),
                inBestLanguage(practice, DCTerms.description, graph)
                        .map(Node::getLiteralLexicalForm)
                        .orElse(""));
    }

    /** Of texts in several languages the English one, else the French one, else the first by its tag. */
    private static Optional<Node> inBestLanguage(Node practice, Property property, ReleaseGraph graph) {
        return graph.objects(practice, property).stream()
                .min(Comparator.comparing(Node::getLiteralLanguage, LanguagePreference.ofNone())
                        .thenComparing(Node::getLiteralLanguage));
    }
}
