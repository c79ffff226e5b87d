package org.interculturalpractices.service.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.sparql.JsonLdPrefixes;
import org.jspecify.annotations.Nullable;

/** Prints the answer to a query. Rows are a table for people, unless another format is asked for; graphs are Turtle. */
final class AnswerPrinter {

    /** The formats that can be asked for. */
    enum Format {
        TABLE,
        CSV,
        TSV,
        JSON,
        XML,
        TURTLE
    }

    private static final String IDS = Iris.BASE + "id/";

    private final PrintWriter out;
    private final @Nullable Format format;
    private final OptionalInt width;

    AnswerPrinter(PrintWriter out, @Nullable Format format, OptionalInt width) {
        this.out = out;
        this.format = format;
        this.width = width;
    }

    void print(Query query, QueryExecution execution) {
        if (query.isAskType()) {
            printBoolean(execution.execAsk());
        } else if (query.isSelectType()) {
            printRows(execution.execSelect());
        } else {
            printGraph(query.isDescribeType() ? execution.execDescribe() : execution.execConstruct());
        }
        out.flush();
    }

    private void printBoolean(boolean answer) {
        if (format == null || format == Format.TABLE) {
            out.println(answer);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultSetMgr.write(bytes, answer, language());
        out.print(bytes.toString(StandardCharsets.UTF_8));
    }

    private void printRows(ResultSet rows) {
        if (format == null || format == Format.TABLE) {
            printTable(rows);
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultSetMgr.write(bytes, rows, language());
        out.print(bytes.toString(StandardCharsets.UTF_8));
    }

    private void printTable(ResultSet rows) {
        List<String> heads = rows.getResultVars();
        List<List<String>> cells = new ArrayList<>();
        rows.forEachRemaining(
                row -> cells.add(heads.stream().map(head -> text(row.get(head))).toList()));
        new TextTable(heads, cells).print(out, width);
    }

    private void printGraph(Model graph) {
        if (format != null && format != Format.TURTLE && format != Format.JSON && format != Format.XML) {
            throw unfit("a graph is printed as turtle, json or xml");
        }
        graph.setNsPrefixes(Ontology.prefixes());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format == Format.JSON) {
            JsonLdPrefixes.keepUnambiguous(graph.getGraph());
            RDFDataMgr.write(bytes, graph, RDFFormat.JSONLD);
        } else if (format == Format.XML) {
            RDFDataMgr.write(bytes, graph, RDFFormat.RDFXML);
        } else {
            RDFDataMgr.write(bytes, graph, RDFFormat.TURTLE_PRETTY);
        }
        out.print(bytes.toString(StandardCharsets.UTF_8));
    }

    private Lang language() {
        return switch (Objects.requireNonNull(format)) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case TURTLE, TABLE -> throw unfit("rows are printed as table, csv, tsv, json or xml");
        };
    }

    private static ServiceException unfit(String detail) {
        return new ServiceException(Code.BAD_REQUEST, "--format does not fit the query: " + detail);
    }

    /** A term for people: the path after {@code id/}, which parameters take as well, a prefixed name, or the plain text. */
    private static String text(@Nullable RDFNode term) {
        if (term == null) {
            return "";
        }
        Node node = term.asNode();
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.toString();
        return iri.startsWith(IDS)
                ? iri.substring(IDS.length())
                : Ontology.prefixes().shortForm(iri);
    }
}
