package org.interculturalpractices.loader.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.parse.RecordLines;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.RdfSyntax;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.PROV;

/**
 * Reads practices from RDF, in any format of RDF4J Rio: things of the class {@code icp:Practice} with {@code dct:title} and
 * {@code dct:description}. Country and cities are IRIs of this project's, or names; where the practice names the record that it was
 * derived from, that record's heading line is taken. The graph is in memory, so its size is bounded.
 */
final class GraphReader {

    private static final int MAX_STATEMENTS = 1_000_000;
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final HeadingParser headings;
    private final PlacesAuthority authority;

    GraphReader(HeadingParser headings, PlacesAuthority authority) {
        this.headings = headings;
        this.authority = authority;
    }

    LineCounts read(CatalogueSource source, RecordSink sink) {
        Model graph = parse(source);
        List<Resource> practices = graph.filter(null, RDF.TYPE, iri(ICP.Practice)).subjects().stream()
                .sorted(Comparator.comparing(Value::stringValue))
                .toList();
        if (practices.isEmpty()) {
            throw new LoaderException(
                    Code.NO_RECORDS, source.name(), "the graph has nothing of the class " + ICP.Practice.getURI());
        }
        int accepted = 0;
        for (Resource practice : practices) {
            RecordLines nowhere = new RecordLines(0, 0, 0, 1);
            boolean taken = new FieldedRecord(
                            source.name(),
                            fields(graph, practice),
                            List.of(),
                            texts(graph, practice, DCTERMS.REFERENCES).toList(),
                            nowhere)
                    .sendTo(sink, headings);
            accepted += taken ? 1 : 0;
        }
        return new LineCounts(practices.size(), 0, accepted, practices.size() - accepted);
    }

    private Map<Field, String> fields(Model graph, Resource practice) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Optional<Literal> title = literal(graph, practice, DCTERMS.TITLE);
        Optional<Literal> text = literal(graph, practice, DCTERMS.DESCRIPTION);
        title.ifPresent(literal -> fields.put(Field.TITLE, literal.getLabel()));
        text.ifPresent(literal -> fields.put(Field.TEXT, literal.getLabel()));
        text.or(() -> title).flatMap(Literal::getLanguage).ifPresent(tag -> fields.put(Field.LANGUAGE, tag));
        texts(graph, practice, FOAF.PAGE).findFirst().ifPresent(page -> fields.put(Field.PAGE, page));
        Optional<String> heading = graph.filter(practice, iri(PROV.wasDerivedFrom), null).objects().stream()
                .filter(Value::isResource)
                .flatMap(record -> texts(graph, (Resource) record, iri(ICP.headingLine)))
                .sorted()
                .findFirst();
        if (heading.isPresent()) {
            fields.put(Field.HEADING, heading.get());
        } else {
            fields.put(Field.COUNTRY, names(graph, practice, iri(ICP.country)));
            fields.put(Field.CITY, names(graph, practice, iri(ICP.city)));
            fields.put(Field.PERIOD, period(graph, practice));
        }
        return fields;
    }

    private static String period(Model graph, Resource practice) {
        return texts(graph, practice, iri(ICP.periodText))
                .findFirst()
                .orElseGet(() -> Stream.of(ICP.startYear, ICP.endYear)
                        .flatMap(year -> texts(graph, practice, iri(year)))
                        .distinct()
                        .collect(Collectors.joining("-")));
    }

    private String names(Model graph, Resource practice, IRI property) {
        return texts(graph, practice, property).sorted().map(this::name).collect(Collectors.joining("; "));
    }

    /** The name of a place that is given by its IRI; any other text is a name already. */
    private String name(String place) {
        Stream<String> countries = authority.countries().stream()
                .filter(country -> country.iri().equals(place))
                .map(country -> country.name());
        Stream<String> cities = authority.places().stream()
                .filter(city -> city.iri().equals(place))
                .map(city -> city.name());
        return Stream.concat(countries, cities)
                .findFirst()
                .orElseGet(() -> place.startsWith(Iris.BASE)
                        ? place.substring(place.lastIndexOf('/') + 1).replace('-', ' ')
                        : place);
    }

    private static Optional<Literal> literal(Model graph, Resource subject, IRI property) {
        return graph.filter(subject, property, null).objects().stream()
                .filter(Literal.class::isInstance)
                .map(Literal.class::cast)
                .min(Comparator.comparing(literal -> literal.getLanguage().orElse("")));
    }

    private static Stream<String> texts(Model graph, Resource subject, IRI property) {
        return graph.filter(subject, property, null).objects().stream().map(Value::stringValue);
    }

    private static IRI iri(org.apache.jena.rdf.model.Resource term) {
        return VALUES.createIRI(term.getURI());
    }

    private static Model parse(CatalogueSource source) {
        Model graph = new LinkedHashModel();
        try (InputStream in = source.bytes()) {
            RDFParser parser = RdfSyntax.parser(source.name());
            parser.setRDFHandler(new StatementCollector(graph) {
                @Override
                public void handleStatement(org.eclipse.rdf4j.model.Statement statement) {
                    if (graph.size() >= MAX_STATEMENTS) {
                        throw new LoaderException(
                                Code.SOURCE_INVALID,
                                source.name(),
                                "more than " + MAX_STATEMENTS + " statements; give the practices as CSV or JSON");
                    }
                    super.handleStatement(statement);
                }
            });
            RdfSyntax.parse(parser, source.name(), in, Iris.BASE);
            return graph;
        } catch (IOException e) {
            throw LoaderException.unreadable(source.name(), e);
        }
    }
}
