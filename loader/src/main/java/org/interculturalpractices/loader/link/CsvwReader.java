package org.interculturalpractices.loader.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.interculturalpractices.loader.csvw.Column;
import org.interculturalpractices.loader.csvw.Conversion;
import org.interculturalpractices.loader.csvw.GroupConverter;
import org.interculturalpractices.loader.csvw.Table;
import org.interculturalpractices.loader.csvw.TableSink;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.ontology.Iris;

/**
 * Reads a table with CSVW metadata, as the conversion to RDF in minimal mode has it, but without blank nodes: rows and parts of lists have
 * IRIs below that of the dataset. A cell that is not valid is left out with its line and column; one row is in memory at a time.
 *
 * @see <a href="https://www.w3.org/TR/csv2rdf/">Generating RDF from Tabular Data on the Web, section 4.6</a>
 */
final class CsvwReader implements TableSink, Conversion.Naming {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final DatasetSource dataset;
    private final CsvwMetadata metadata;
    private final DatasetSink sink;
    private final String graph;

    private CsvwReader(DatasetSource dataset, CsvwMetadata metadata, DatasetSink sink) {
        this.dataset = dataset;
        this.metadata = metadata;
        this.sink = sink;
        this.graph = Iris.dataset(dataset.slug());
    }

    static void read(DatasetSource dataset, CsvwMetadata metadata, InputStream in, DatasetSink sink)
            throws IOException {
        new CsvwReader(dataset, metadata, sink).read(in);
    }

    private void read(InputStream in) throws IOException {
        metadata.warnings().forEach(warning -> sink.warning(0, "metadata-invalid", warning));
        Conversion conversion = new Conversion(true, true, this);
        try {
            new GroupConverter(metadata.group(), conversion, CsvwMetadata.NAMES, this)
                    .convert(table -> in)
                    .forEach(this::describeProperty);
        } catch (CharacterCodingException e) {
            String encoding =
                    metadata.group().tables().getFirst().dialect().encoding().name();
            throw new LoaderException(
                    encoding.equals("UTF-8") ? Code.SOURCE_NOT_UTF8 : Code.SOURCE_INVALID,
                    dataset.name(),
                    "is not in " + encoding + "; save it so, or name its encoding in the dialect",
                    e);
        }
    }

    @Override
    public Resource thing(String path) {
        return VALUES.createIRI(graph + "/" + path);
    }

    /** The name below the dataset; where RDF/XML could not write that, {@code #value} after it. */
    @Override
    public String property(Table table, Column column) {
        String iri = graph + "/" + column.label();
        return StatementCheck.endsInName(iri) ? iri : iri + "#value";
    }

    @Override
    public void statement(Statement statement, int line) {
        sink.statement(statement, line);
    }

    @Override
    public void problem(Severity severity, int line, int column, String code, String message) {
        if (code.equals("header-mismatch")) {
            throw new LoaderException(Code.SOURCE_INVALID, dataset.name(), line, column, message);
        }
        // A key that is not unique or not known leaves nothing out.
        if (severity == Severity.WARNING || code.startsWith("key-")) {
            sink.warning(line, code, message);
        } else {
            sink.problem(line, column, code, message);
        }
    }

    /** What a property is that the dataset brings itself, so that a reader of the graph need not open the metadata. */
    private void describeProperty(Column column) {
        String iri = column.propertyIri(metadata.group().tables().getFirst(), CsvwMetadata.NAMES, this);
        if (column.suppressOutput() || !iri.startsWith(graph + "/")) {
            return;
        }
        IRI property = VALUES.createIRI(iri);
        state(property, RDF.TYPE, RDF.PROPERTY);
        state(property, RDFS.LABEL, VALUES.createLiteral(column.title()));
        String comment = column.node().path("dc:description").asString("");
        if (!comment.isEmpty()) {
            state(property, RDFS.COMMENT, VALUES.createLiteral(comment, "en"));
        }
    }

    private void state(IRI subject, IRI property, Value value) {
        sink.statement(VALUES.createStatement(subject, property, value), 0);
    }
}
