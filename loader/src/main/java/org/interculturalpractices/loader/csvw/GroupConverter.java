package org.interculturalpractices.loader.csvw;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Converts a group of tables to RDF, and checks it on the way. One instance serves one conversion. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/csv2rdf/#generating-rdf">Generating RDF from Tabular Data on the Web, section 4</a>
 */
public final class GroupConverter {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    /** Where the files of tables are. */
    @FunctionalInterface
    public interface Files {

        /**
         * The bytes of a table, decompressed.
         *
         * @throws IOException if there is no such file or it cannot be read
         */
        InputStream open(Table table) throws IOException;
    }

    private final TableGroup group;
    private final Conversion conversion;
    private final PrefixedNames names;
    private final TableSink sink;
    private int blank;

    public GroupConverter(TableGroup group, Conversion conversion, PrefixedNames names, TableSink sink) {
        this.group = group;
        this.conversion = conversion;
        this.names = names;
        this.sink = sink;
    }

    /**
     * Converts all tables.
     *
     * @return the columns of the last table, as its header and its metadata give them
     * @throws IOException if a file cannot be read
     */
    public List<Column> convert(Files files) throws IOException {
        Resource groupNode = null;
        if (!conversion.minimal()) {
            groupNode = group.id().isEmpty() ? thing() : VALUES.createIRI(group.id());
            state(groupNode, RDF.TYPE, csvw("TableGroup"));
            describe(groupNode, group.node());
        }
        KeyCheck keys = new KeyCheck(group.tables(), sink);
        List<Column> columns = new ArrayList<>();
        for (Table table : group.tables()) {
            Resource node = groupNode == null || table.suppressOutput() ? null : tableNode(groupNode, table);
            int index = group.tables().indexOf(table);
            String place = index == 0 ? "" : "table/" + (index + 1) + "/";
            try (InputStream in = files.open(table)) {
                columns = new TableConverter(table, place, conversion, names, keys, sink, node).convert(in);
            }
        }
        keys.finish();
        return columns;
    }

    private Resource tableNode(Resource groupNode, Table table) {
        Resource node = table.id().isEmpty() ? thing() : VALUES.createIRI(table.id());
        state(groupNode, csvw("table"), node);
        state(node, RDF.TYPE, csvw("Table"));
        state(node, csvw("url"), VALUES.createIRI(table.url()));
        describe(node, table.node());
        return node;
    }

    private void describe(@Nullable Resource node, JsonNode description) {
        if (node == null) {
            return;
        }
        CommonProperties common = new CommonProperties(names);
        common.describe(
                node,
                description,
                group.base(),
                group.language(),
                this::thing,
                statement -> sink.statement(statement, 0));
        if (description.path("notes").isArray()) {
            common.state(
                    node,
                    csvw("note"),
                    description.path("notes"),
                    group.base(),
                    group.language(),
                    this::thing,
                    statement -> sink.statement(statement, 0));
        }
    }

    private Resource thing() {
        return conversion.naming().thing("node/" + ++blank);
    }

    private void state(Resource subject, IRI property, Value value) {
        sink.statement(VALUES.createStatement(subject, property, value), 0);
    }

    private static IRI csvw(String name) {
        return VALUES.createIRI(PrefixedNames.CSVW, name);
    }
}
