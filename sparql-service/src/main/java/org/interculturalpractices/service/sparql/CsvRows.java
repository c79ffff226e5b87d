package org.interculturalpractices.service.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (SPARQL 1.1 Query Results CSV and TSV Formats section 3): IRIs and texts as they are, blank nodes with {@code _:}.
 * For spreadsheets, a text that one would take for a formula begins with an apostrophe.
 */
final class CsvRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final boolean forSpreadsheets;
    private final NodeToLabel labels = SyntaxLabels.createNodeToLabel();

    CsvRows(boolean forSpreadsheets) {
        this.forSpreadsheets = forSpreadsheets;
    }

    void write(OutputStream out, RowSet rows) {
        try (CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(out, UTF_8), FORMAT)) {
            List<Var> variables = rows.getResultVars();
            printer.printRecord(variables.stream().map(Var::getVarName).toList());
            while (rows.hasNext()) {
                Binding row = rows.next();
                List<@Nullable String> cells = new ArrayList<>();
                for (Var variable : variables) {
                    cells.add(cell(row.get(variable)));
                }
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String cell(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (node.isURI()) {
            return node.getURI();
        }
        if (node.isLiteral()) {
            return isFormula(node) ? "'" + node.getLiteralLexicalForm() : node.getLiteralLexicalForm();
        }
        return node.isBlank() ? labels.get(null, node) : NodeFmtLib.strNT(node);
    }

    private boolean isFormula(Node literal) {
        String text = literal.getLiteralLexicalForm();
        return forSpreadsheets && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 && !isNumber(literal);
    }

    private static boolean isNumber(Node literal) {
        return literal.getLiteralDatatype() instanceof XSDDatatype
                && literal.getLiteralDatatype().isValid(literal.getLiteralLexicalForm())
                && literal.getLiteralValue() instanceof Number;
    }
}
