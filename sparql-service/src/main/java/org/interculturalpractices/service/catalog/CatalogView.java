package org.interculturalpractices.service.catalog;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;

/**
 * The statistics of a catalogue record for people.
 *
 * @param classes how many things there are of each class, most first
 * @param properties how often each property is used, most first
 * @param links links to other datasets
 */
public record CatalogView(List<Row> classes, List<Row> properties, List<Row> links) {

    /**
     * One line of a table.
     *
     * @param name a class, a property or another dataset, in short
     * @param href where to read about it
     * @param count things, or triples
     * @param subjects distinct subjects of a property
     * @param objects distinct values of a property
     */
    public record Row(String name, String href, long count, long subjects, long objects) {}

    static CatalogView of(Model record, String release) {
        Resource dataset = record.getResource(Iris.BASE + "releases/" + release);
        return new CatalogView(
                rows(dataset, VOID.classPartition, VOID._class, VOID.entities),
                rows(dataset, VOID.propertyPartition, VOID.property, VOID.triples),
                links(dataset));
    }

    private static List<Row> rows(Resource dataset, Property partition, Property what, Property count) {
        return dataset
                .listProperties(partition)
                .mapWith(statement -> statement.getResource())
                .mapWith(part -> row(part.getProperty(what).getResource().getURI(), part, count))
                .toList()
                .stream()
                .sorted(Comparator.comparingLong(Row::count).reversed().thenComparing(Row::name))
                .toList();
    }

    private static List<Row> links(Resource dataset) {
        return dataset
                .listProperties(VOID.subset)
                .mapWith(statement -> statement.getResource())
                .filterKeep(part -> part.hasProperty(VOID.linkPredicate))
                .mapWith(part -> {
                    Resource target = part.getProperty(VOID.objectsTarget).getResource();
                    String title = target.getProperty(DCTerms.title).getString();
                    String predicate = shortName(
                            part.getProperty(VOID.linkPredicate).getResource().getURI());
                    return new Row(title + " (" + predicate + ")", target.getURI(), number(part, VOID.triples), 0, 0);
                })
                .toList()
                .stream()
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }

    private static Row row(String iri, Resource part, Property count) {
        String href = iri.startsWith(Iris.ONTOLOGY) ? "/page/" + iri.substring(Iris.BASE.length()) : iri;
        return new Row(
                shortName(iri),
                href,
                number(part, count),
                number(part, VOID.distinctSubjects),
                number(part, VOID.distinctObjects));
    }

    private static long number(Resource part, Property property) {
        return part.hasProperty(property) ? part.getProperty(property).getLong() : 0;
    }

    private static String shortName(String iri) {
        return Ontology.prefixes().shortForm(iri);
    }
}
