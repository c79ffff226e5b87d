package org.interculturalpractices.service.sparql;

import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * The strong entity tag of an answer (RFC 9110 section 8.8.3), which is known before the query is run: it stands for the
 * release, the query whatever its spelling, the graphs, the format, and the version of the program that writes it.
 */
final class AnswerTag {

    private static final int DIGITS = 32;
    private static final String VERSION = Optional.ofNullable(
                    AnswerTag.class.getPackage().getImplementationVersion())
            .orElse("development");

    private AnswerTag() {}

    /** The tag, or nothing for a query that may give other bytes the next time. */
    static Optional<String> of(String release, Query query, DatasetDescription graphs, AnswerFormat format) {
        if (!Repeatability.of(query)) {
            return Optional.empty();
        }
        String whole = String.join(
                "\n",
                VERSION,
                release,
                format.name(),
                String.join(" ", graphs.getDefaultGraphURIs()),
                String.join(" ", graphs.getNamedGraphURIs()),
                canonical(query, format),
                Algebra.compile(query).toString());
        return Optional.of(DigestUtils.sha256Hex(whole).substring(0, DIGITS));
    }

    /** The query with its IRIs written out. Prefixes say nothing about rows, but graphs are written with them. */
    private static String canonical(Query query, AnswerFormat format) {
        Query written = query.cloneQuery();
        if (format.isResults()) {
            written.getPrefixMapping().clearNsPrefixMap();
        }
        return written.serialize();
    }
}
