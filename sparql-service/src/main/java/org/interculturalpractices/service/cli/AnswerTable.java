package org.interculturalpractices.service.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.interculturalpractices.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** Writes an answer as a table: IRIs with prefixes, literals without quotes, numbers to the right. */
final class AnswerTable {

    private static final PrefixMapping PREFIXES = Ontology.prefixes();

    private AnswerTable() {}

    /** Reads results in JSON, and writes a table that is not wider than a number of columns. */
    static void write(InputStream json, int width, PrintWriter out) {
        QueryExecResult result = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .readAny(json, new Context());
        if (result.isBoolean()) {
            out.println(result.booleanResult() ? "yes" : "no");
            return;
        }
        RowSet rows = result.rowSet();
        List<Var> variables = rows.getResultVars();
        List<List<String>> cells = new ArrayList<>();
        cells.add(variables.stream().map(Var::getVarName).toList());
        boolean[] numeric = new boolean[variables.size()];
        java.util.Arrays.fill(numeric, true);
        while (rows.hasNext()) {
            Binding row = rows.next();
            List<String> line = new ArrayList<>();
            for (int column = 0; column < variables.size(); column++) {
                Node node = row.get(variables.get(column));
                numeric[column] &= node == null || isNumber(node);
                line.add(text(node));
            }
            cells.add(line);
        }
        TextTable.write(cells, numeric, width, out);
        out.println(cells.size() - 1 == 1 ? "1 row" : cells.size() - 1 + " rows");
    }

    private static String text(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isURI()) {
            return PREFIXES.shortForm(node.getURI());
        }
        return node.isLiteral() ? node.getLiteralLexicalForm().strip().replaceAll("\\s+", " ") : node.toString();
    }

    private static boolean isNumber(Node node) {
        return node.isLiteral()
                && (node.getLiteral().getValue() instanceof Number
                        || XSDDatatype.XSDgYear.equals(node.getLiteralDatatype()));
    }
}
