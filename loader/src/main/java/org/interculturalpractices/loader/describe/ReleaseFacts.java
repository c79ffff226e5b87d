package org.interculturalpractices.loader.describe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.SSSOM;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue record says of a release beyond counts: years and countries of its practices, links to other authorities,
 * and what {@code graph/metadata} states of each graph. Collected from the quads in one pass; it grows with countries, predicates
 * and graphs alone. Not thread-safe.
 */
public final class ReleaseFacts {

    private static final String PRACTICES = Iris.practice("");

    private final Model metadata = ModelFactory.createDefaultModel();
    private final SortedMap<Linkset, Long> linksets = new TreeMap<>();
    private final SortedSet<String> countries = new TreeSet<>();
    private final Map<String, String> euCountries = new HashMap<>();
    private @Nullable String firstYear;
    private @Nullable String lastYear;

    /**
     * The links of one kind to one authority.
     *
     * @param predicate the IRI of the property that links
     * @param target the other authority
     */
    record Linkset(String predicate, Authority target) implements Comparable<Linkset> {
        @Override
        public int compareTo(Linkset other) {
            int byPredicate = predicate.compareTo(other.predicate);
            return byPredicate == 0 ? target.compareTo(other.target) : byPredicate;
        }
    }

    /** Facts of an empty release, to which quads are added. */
    public ReleaseFacts() {}

    /** Notes what a quad says. */
    public void add(Statement statement) {
        String graph = statement.getContext().stringValue();
        if (graph.equals(NamedGraph.METADATA.iri())) {
            noteMetadata(statement);
        } else if (graph.equals(NamedGraph.LINKS.iri())) {
            noteLink(statement);
        } else if (graph.equals(NamedGraph.CATALOGUE.iri())) {
            notePractice(statement);
        }
    }

    /** The description of the graphs. */
    Model metadata() {
        return metadata;
    }

    /** How many links there are of each kind. */
    SortedMap<Linkset, Long> linksets() {
        return linksets;
    }

    /** The countries of practices as the European Union names them, where it does. */
    SortedSet<String> euCountries() {
        SortedSet<String> named = new TreeSet<>();
        countries.forEach(country -> {
            String eu = euCountries.get(country);
            if (eu != null) {
                named.add(eu);
            }
        });
        return named;
    }

    /** The earliest year that a practice has. */
    Optional<String> firstYear() {
        return Optional.ofNullable(firstYear);
    }

    /** The latest year that a practice has. */
    Optional<String> lastYear() {
        return Optional.ofNullable(lastYear);
    }

    private void noteMetadata(Statement statement) {
        Resource subject = metadata.createResource(statement.getSubject().stringValue());
        var predicate = metadata.createProperty(statement.getPredicate().stringValue());
        if (statement.getObject() instanceof Literal literal) {
            String language = literal.getLanguage().orElse("");
            if (language.isEmpty()) {
                subject.addProperty(predicate, literal.getLabel());
            } else {
                subject.addProperty(predicate, literal.getLabel(), language);
            }
        } else {
            subject.addProperty(
                    predicate, metadata.createResource(statement.getObject().stringValue()));
        }
    }

    private void noteLink(Statement statement) {
        String predicate = statement.getPredicate().stringValue();
        String target = statement.getObject().stringValue();
        if (predicate.equals(SSSOM.object.getURI())) {
            return;
        }
        Authority.of(target).ifPresent(authority -> {
            linksets.merge(new Linkset(predicate, authority), 1L, Long::sum);
            if (authority == Authority.EU_COUNTRY && predicate.equals(SKOS.exactMatch.getURI())) {
                euCountries.put(statement.getSubject().stringValue(), target);
            }
        });
    }

    private void notePractice(Statement statement) {
        if (!statement.getSubject().stringValue().startsWith(PRACTICES)) {
            return;
        }
        String predicate = statement.getPredicate().stringValue();
        String value = statement.getObject().stringValue();
        if (predicate.equals(ICP.country.getURI())) {
            countries.add(value);
        } else if (predicate.equals(ICP.startYear.getURI()) || predicate.equals(ICP.endYear.getURI())) {
            firstYear = firstYear == null || value.compareTo(firstYear) < 0 ? value : firstYear;
            lastYear = lastYear == null || value.compareTo(lastYear) > 0 ? value : lastYear;
        }
    }
}
