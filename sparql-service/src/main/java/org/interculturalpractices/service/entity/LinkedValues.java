package org.interculturalpractices.service.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;
import org.springframework.web.util.UriUtils;

/**
 * What linked datasets say of a place: a bounded number of values, and where all of them are. Immutable.
 *
 * @param values in the order of datasets, years and properties
 * @param more whether there are others
 * @param all the query of the library that lists all
 */
public record LinkedValues(List<Value> values, boolean more, String all) {

    /** So many values are shown; a dataset may say thousands of things of a country. */
    static final int MOST = 50;

    private static final int MOST_STATEMENTS = 60;
    private static final String DATASETS = Iris.BASE + "graph/dataset/";
    private static final Set<Node> OF_THE_LINK =
            Set.of(DCTerms.spatial.asNode(), ICP.statedPlace.asNode(), RDF.type.asNode(), RDFS.label.asNode());
    private static final Set<String> YEAR_TYPES = Set.of(
            XSDDatatype.XSDgYear.getURI(),
            XSDDatatype.XSDgYearMonth.getURI(),
            XSDDatatype.XSDdate.getURI(),
            XSDDatatype.XSDdateTime.getURI());
    private static final Pattern YEAR_PROPERTY =
            Pattern.compile("(?iu).*(?:year|année|annee|jahr|anno|año|refPeriod|temporal)");
    private static final Pattern YEAR_VALUE = Pattern.compile("([12]\\d{3})(?:-.*)?");
    private static final Pattern YEAR_IN_NAME = Pattern.compile("(?:.*\\D)?([12]\\d{3})(?!.*\\d)\\D*");

    /**
     * A value.
     *
     * @param property what it is
     * @param note what the dataset says of the property
     * @param text the value, a number as the language of the page writes it
     * @param link the value where it is a thing; empty for words and numbers
     * @param numeric whether it is a number
     * @param year the year that the row or the property states; empty where none does
     * @param dataset the dataset, with its page
     * @param licences the licences of the dataset
     */
    public record Value(
            Named property,
            Optional<Text> note,
            Text text,
            Optional<Named> link,
            boolean numeric,
            String year,
            Named dataset,
            List<Named> licences) {}

    static LinkedValues of(Node place, boolean isCountry, ReleaseGraph graph, Labels labels) {
        List<Value> values = new ArrayList<>();
        List<Quad> things = graph.linkedTo(place, DATASETS, MOST + 1);
        for (Quad thing : things) {
            List<Quad> statements = graph.about(thing.getGraph(), thing.getSubject(), MOST_STATEMENTS);
            String yearOfRow = statements.stream()
                    .map(statement -> year(statement.getPredicate(), statement.getObject()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse("");
            statements.stream()
                    .filter(statement -> !OF_THE_LINK.contains(statement.getPredicate()))
                    .filter(statement -> year(statement.getPredicate(), statement.getObject())
                            .isEmpty())
                    .map(statement -> value(statement, yearOfRow, graph, labels))
                    .forEach(values::add);
        }
        values.sort(
                Comparator.comparing((Value value) -> value.dataset().label().value())
                        .thenComparing(Value::year)
                        .thenComparing(value -> value.property().label().value())
                        .thenComparing(value -> value.text().value()));
        return new LinkedValues(
                values.stream().limit(MOST).toList(),
                values.size() > MOST || things.size() > MOST,
                all(place, isCountry));
    }

    private static Value value(Quad statement, String yearOfRow, ReleaseGraph graph, Labels labels) {
        Node object = statement.getObject();
        boolean numeric = object.isLiteral() && object.getLiteralValue() instanceof Number;
        Text text = object.isURI()
                ? labels.label(object)
                : numeric ? Text.plain(number(object, labels)) : Text.of(object, labels.language());
        Matcher named = YEAR_IN_NAME.matcher(localName(statement.getPredicate()));
        return new Value(
                labels.named(statement.getPredicate()),
                labels.best(graph.objects(statement.getPredicate(), RDFS.comment)),
                text,
                object.isURI() ? Optional.of(labels.named(object)) : Optional.empty(),
                numeric,
                yearOfRow.isEmpty() && named.matches() ? named.group(1) : yearOfRow,
                labels.named(statement.getGraph()),
                graph.objects(statement.getGraph(), DCTerms.license).stream()
                        .filter(Node::isURI)
                        .map(labels::named)
                        .toList());
    }

    /** The year that a statement gives to its row. */
    private static Optional<String> year(Node property, Node value) {
        if (!value.isLiteral()) {
            return Optional.empty();
        }
        boolean isYear = YEAR_TYPES.contains(value.getLiteralDatatypeURI())
                || YEAR_PROPERTY.matcher(localName(property)).matches();
        Matcher year = YEAR_VALUE.matcher(value.getLiteralLexicalForm());
        return isYear && year.matches() ? Optional.of(year.group(1)) : Optional.empty();
    }

    private static String number(Node literal, Labels labels) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(labels.language()));
        format.setMaximumFractionDigits(6);
        return format.format(literal.getLiteralValue());
    }

    private static String localName(Node property) {
        return property.getURI().replaceFirst("^.*[/#]", "");
    }

    private static String all(Node place, boolean isCountry) {
        String slug = place.getURI().replaceFirst("^.*/id/[^/]+/", "");
        String kind = isCountry ? "country" : "city";
        return "/queries/data-about-" + kind + "?" + kind + "=" + UriUtils.encode(slug, UTF_8);
    }
}
