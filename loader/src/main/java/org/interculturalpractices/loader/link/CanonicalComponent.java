package org.interculturalpractices.loader.link;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * Connected blank nodes with canonical labels, and a hash of their canonical statements. Two components that are isomorphic have the same
 * hash and the same labels, in whatever order and with whatever labels their statements come. Immutable.
 *
 * @param hash the first 16 hexadecimal digits of the SHA-256 of the canonical statements
 * @param labels the canonical label of each blank node
 * @see <a href="https://www.w3.org/TR/rdf-canon/">RDF Dataset Canonicalization (RDFC-1.0)</a>
 */
record CanonicalComponent(String hash, Map<String, String> labels) {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final int HASH_DIGITS = 16;
    /** The steps of one component; the work grows with the factorial of nodes that nothing but their links tells apart. */
    private static final int MOST_STEPS = 1_000_000;

    CanonicalComponent {
        labels = Map.copyOf(labels);
    }

    /**
     * The canonical form of connected statements.
     *
     * @throws LoaderException if their blank nodes are so much alike that telling them apart takes too long
     */
    static CanonicalComponent of(Model statements) {
        int[] steps = {0};
        RdfCanon canon = RdfCanon.create("SHA-256", () -> {
            if (++steps[0] > MOST_STEPS) {
                throw new IllegalStateException("more than " + MOST_STEPS + " steps");
            }
        });
        List<String> lines = new ArrayList<>();
        try {
            for (Statement statement : statements) {
                feed(canon, statement);
            }
            canon.provide((subject, predicate, object, datatype, language, direction, graph) -> canon);
            Map<String, String> labels = canon.mapping();
            for (Statement statement : statements) {
                lines.add(line(statement, labels));
            }
            String text = String.join("\n", lines.stream().sorted().toList());
            return new CanonicalComponent(DigestUtils.sha256Hex(text).substring(0, HASH_DIGITS), labels);
        } catch (IllegalStateException | RdfConsumerException e) {
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    statements.iterator().next().getSubject().stringValue(),
                    "blank nodes that are connected are too much alike to be told apart; give them IRIs",
                    e);
        }
    }

    /** The canonical label of a blank node. */
    String label(Value node) {
        return withoutPrefix(Objects.requireNonNull(labels.get("_:" + node.stringValue())));
    }

    /** Has a parser give terms as they are written. */
    static void keepTerms(RDFParser parser) {
        parser.getParserConfig()
                .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false)
                .set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false)
                .set(BasicParserSettings.NORMALIZE_LANGUAGE_TAGS, false);
    }

    private static void feed(RdfCanon canon, Statement statement) {
        Value object = statement.getObject();
        Literal literal = object instanceof Literal words ? words : null;
        canon.quad(
                term(statement.getSubject()),
                statement.getPredicate().stringValue(),
                literal == null ? term(object) : literal.getLabel(),
                literal == null ? null : literal.getDatatype().stringValue(),
                literal == null ? null : literal.getLanguage().orElse(null),
                null,
                null);
    }

    private static String term(Value value) {
        return value.isBNode() ? "_:" + value.stringValue() : value.stringValue();
    }

    private static String line(Statement statement, Map<String, String> labels) {
        return text(statement.getSubject(), labels)
                + ' '
                + NTriplesUtil.toNTriplesString(statement.getPredicate())
                + ' '
                + text(statement.getObject(), labels);
    }

    private static String text(Value value, Map<String, String> labels) {
        return NTriplesUtil.toNTriplesString(
                value.isBNode()
                        ? VALUES.createBNode(withoutPrefix(Objects.requireNonNull(labels.get(term(value)))))
                        : value);
    }

    private static String withoutPrefix(String label) {
        return label.startsWith("_:") ? label.substring(2) : label;
    }
}
