package org.interculturalpractices.loader.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.PathWriter;
import org.interculturalpractices.ontology.Ontology;

/**
 * Validates the triples of one record at a time against the shapes. Concepts and curated places, which the record only points
 * at, are at hand while it is validated, but are not validated again. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/shacl/">Shapes Constraint Language (SHACL)</a>
 */
public final class ShapesValidator {

    private final Shapes shapes = Shapes.parse(Ontology.shapes().getGraph());
    private final Graph reference;

    /** A validator for records that point at resources of the reference graph: ontology, vocabularies and places. */
    public ShapesValidator(Model reference) {
        this.reference = reference.getGraph();
    }

    /**
     * What is wrong with a record.
     *
     * @param record all triples of the record
     * @return nothing if it conforms
     */
    public List<Violation> validate(Model record) {
        Graph data = new Union(record.getGraph(), reference);
        List<Violation> violations = new ArrayList<>();
        for (Resource subject : record.listSubjects().toList()) {
            ShaclValidator.get()
                    .validate(shapes, data, subject.asNode())
                    .getEntries()
                    .forEach(entry -> violations.add(violation(entry)));
        }
        return violations;
    }

    private static Violation violation(ReportEntry entry) {
        Node value = entry.value();
        return new Violation(
                entry.focusNode().toString(),
                entry.resultPath() == null ? "" : PathWriter.asString(entry.resultPath(), Ontology.prologue()),
                value == null ? "" : value.toString(),
                entry.message());
    }
}
