package org.interculturalpractices.service.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.interculturalpractices.service.execution.ParsedQuery;

/**
 * The strong entity tag of an answer (RFC 9110 section 8.8.3), which is known before the query is run: it stands for the
 * release, the query whatever its spelling, the graphs, the format, and the version of the program that writes it. The query is told
 * by its algebra: two that are written differently and mean the same often have the same tag, two that mean different things never.
 */
final class AnswerTag {

    private static final int DIGITS = 32;
    private static final String VERSION = Optional.ofNullable(
                    AnswerTag.class.getPackage().getImplementationVersion())
            .orElse("development");

    private AnswerTag() {}

    /** The tag, or nothing for a query that may give other bytes the next time. */
    static Optional<String> of(String release, ParsedQuery parsed, DatasetDescription graphs, AnswerFormat format) {
        if (!Repeatability.of(parsed)) {
            return Optional.empty();
        }
        Query query = parsed.query();
        List<String> parts = new ArrayList<>(List.of(
                VERSION,
                release,
                format.name(),
                graphs.getDefaultGraphURIs().toString(),
                graphs.getNamedGraphURIs().toString(),
                parsed.graphs().getDefaultGraphURIs().toString(),
                parsed.graphs().getNamedGraphURIs().toString(),
                query.queryType().name(),
                query.getResultVars().toString(),
                parsed.algebra().toString()));
        if (!format.isResults()) {
            parts.add(query.getResultURIs().toString());
            parts.add(
                    query.isConstructType()
                            ? query.getConstructTemplate().getQuads().toString()
                            : "");
            // Prefixes say nothing about rows, but graphs are written with them.
            parts.add(new TreeMap<>(query.getPrefixMapping().getNsPrefixMap()).toString());
        }
        return Optional.of(DigestUtils.sha256Hex(String.join("\n", parts)).substring(0, DIGITS));
    }
}
