package org.interculturalpractices.loader.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.loader.BundledFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue record: the official shapes of DCAT-AP find nothing, and its numbers are those that SPARQL counts. */
class CatalogRecordTest {

    private static ReleaseFolder release;
    private static Model record;
    private static Dataset quads;

    @BeforeAll
    static void load() {
        release = BundledFolder.release();
        record = RDFDataMgr.loadModel(release.catalog().toString());
        quads = DatasetFactory.create();
        RDFDataMgr.read(quads, release.graph().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dcat-ap-SHACL.ttl",
                "modular/shapes.ttl",
                "modular/shapes_recommended.ttl",
                "modular/range.ttl",
                "modular/mdr-vocabularies.shape.ttl",
                "modular/deprecateduris.ttl"
            })
    void theOfficialShapesFindNoViolation(String file) {
        Path official = OracleFolder.require("conformance/dcat-ap-3.0.1");
        Model parts = ModelFactory.createDefaultModel();
        RDFDataMgr.read(parts, official.resolve(file).toString());
        if (!file.startsWith("modular/")) {
            // The all-in-one file refers to the shapes of this one.
            RDFDataMgr.read(parts, official.resolve("ranges.ttl").toString());
        }
        Shapes shapes = Shapes.parse(withoutDanglingReferences(parts).getGraph());
        ValidationReport report = ShaclValidator.get().validate(shapes, record.getGraph());
        assertThat(report.getEntries().stream()
                        .filter(entry -> entry.severity().equals(Severity.Violation))
                        .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message()))
                .isEmpty();
        assertThat(shapes.numShapes()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "triples, SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "distinctSubjects, SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
        "distinctObjects, SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
        "properties, SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
        "classes, SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c }"
    })
    void theNumbersOfTheWholeAndOfEachGraphAreThoseOfSparql(String number, String query) {
        Resource dataset = dataset();
        assertThat(number(dataset, number)).isEqualTo(count(quads.getUnionModel(), query));
        quads.listModelNames().forEachRemaining(name -> {
            Resource graph =
                    record.getResource(dataset.getURI() + "#" + name.getURI().substring(Iris.BASE.length()));
            assertThat(number(graph, number)).as(name.getURI()).isEqualTo(count(quads.getNamedModel(name), query));
        });
    }

    @Test
    void thePartitionsAreThoseOfSparql() {
        assertThat(partitions(VOID.classPartition.getURI(), "void:class ?x ; void:entities ?a"))
                .containsExactlyInAnyOrderElementsOf(
                        rows(quads.getUnionModel(), "SELECT ?x (COUNT(DISTINCT ?s) AS ?a) { ?s a ?x } GROUP BY ?x"));
        assertThat(partitions(
                        VOID.propertyPartition.getURI(),
                        "void:property ?x ; void:triples ?a ; void:distinctSubjects ?b ; void:distinctObjects ?c"))
                .containsExactlyInAnyOrderElementsOf(rows(
                        quads.getUnionModel(),
                        "SELECT ?x (COUNT(*) AS ?a) (COUNT(DISTINCT ?s) AS ?b) (COUNT(DISTINCT ?o) AS ?c)"
                                + " { ?s ?x ?o } GROUP BY ?x"));
    }

    @Test
    void theLinksetsAddUpToTheGraphOfLinks() {
        long links = rows(
                        record,
                        "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?n { ?l a void:Linkset ; void:triples ?n }")
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
        // A link is one triple, and its mapping nine.
        assertThat(10 * links).isEqualTo(release.manifest().graphs().get("links"));
    }

    @Test
    void everyDownloadOfDataIsADistributionWithItsChecksum() {
        List<String> expected = release.manifest().files().stream()
                .filter(file -> !List.of("catalog.ttl", "practice-versions.tsv", "report.json")
                        .contains(file.path()))
                .map(file -> Iris.BASE + "dumps/" + release.id() + "/" + file.downloadPath() + " " + file.bytes() + " "
                        + file.sha256())
                .toList();
        assertThat(rows(record, """
                PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX spdx: <http://spdx.org/rdf/terms#>
                SELECT ?u ?b ?s { ?d a dcat:Distribution ; dcat:downloadURL ?u ; dcat:byteSize ?b ; spdx:checksum/spdx:checksumValue ?s }
                """)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The published file names property shapes that it does not define, which Jena refuses to read: they constrain nothing. */
    private static Model withoutDanglingReferences(Model shapes) {
        Property property = shapes.createProperty(SHACL.property.getURI());
        shapes.listStatements(null, property, (RDFNode) null).toList().stream()
                .filter(statement -> !statement.getResource().hasProperty(shapes.createProperty(SHACL.path.getURI())))
                .forEach(shapes::remove);
        return shapes;
    }

    private static Resource dataset() {
        return record.getResource(Iris.BASE + "releases/" + release.id());
    }

    private static long number(Resource dataset, String name) {
        return dataset.getRequiredProperty(record.createProperty(VOID.NS, name)).getLong();
    }

    private static List<String> partitions(String kind, String pattern) {
        return rows(
                record,
                "PREFIX void: <http://rdfs.org/ns/void#> SELECT ?x ?a ?b ?c { <"
                        + dataset().getURI() + "> <" + kind + "> ?part . ?part " + pattern + " }");
    }

    private static long count(Model model, String query) {
        return Long.parseLong(rows(model, query).getFirst());
    }

    private static List<String> rows(Model model, String query) {
        try (var execution = QueryExecutionFactory.create(query, model)) {
            var results = execution.execSelect();
            List<String> names = results.getResultVars();
            return ResultSetFormatter.toList(results).stream()
                    .map(row -> text(row, names))
                    .toList();
        }
    }

    private static String text(QuerySolution row, List<String> names) {
        Stream<String> cells = names.stream()
                .filter(row::contains)
                .map(name -> row.get(name).isLiteral()
                        ? row.getLiteral(name).getLexicalForm()
                        : row.getResource(name).getURI());
        return String.join(" ", cells.toList());
    }
}
