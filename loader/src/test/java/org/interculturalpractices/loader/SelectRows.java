package org.interculturalpractices.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.interculturalpractices.ontology.Ontology;

/** The rows of a SELECT; each value is a literal's text or the last part of an IRI. */
final class SelectRows {

    private SelectRows() {}

    /** The query with the project's prefixes before it. */
    static String query(String query) {
        StringBuilder text = new StringBuilder();
        Ontology.prefixes()
                .getNsPrefixMap()
                .forEach((prefix, iri) -> text.append("PREFIX ")
                        .append(prefix)
                        .append(": <")
                        .append(iri)
                        .append(">\n"));
        return text.append(query).toString();
    }

    static List<Map<String, String>> of(QueryExecution execution) {
        ResultSet results = execution.execSelect();
        List<Map<String, String>> rows = new ArrayList<>();
        while (results.hasNext()) {
            rows.add(row(results.next()));
        }
        return rows;
    }

    private static Map<String, String> row(QuerySolution solution) {
        Map<String, String> row = new TreeMap<>();
        solution.varNames().forEachRemaining(name -> {
            var node = solution.get(name);
            String iri = node.toString();
            row.put(
                    name,
                    node.isLiteral()
                            ? node.asLiteral().getLexicalForm()
                            : iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1));
        });
        return row;
    }
}
