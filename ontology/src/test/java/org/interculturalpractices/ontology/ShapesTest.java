package org.interculturalpractices.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.vocab.ICP;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each block of the files in {@code shapes/invalid} breaks one constraint, and there is a block for every constraint. */
class ShapesTest {

    private static final String SHAPE = Iris.BASE + "shapes#";
    private static final Pattern BLOCK =
            Pattern.compile("^#> (\\S+) sh:(\\w+)(?: via (\\S+) sh:(\\w+))?\n", Pattern.MULTILINE);
    /** What a property shape says beside its constraints. */
    private static final Set<String> NOT_CONSTRAINTS =
            Set.of("path", "message", "property", "targetClass", "qualifiedValueShape", "select", "languageIn");
    /** Shapes that are parts of others, which report for them. */
    private static final Set<String> PARTS = Set.of("Period-begins", "Period-ends");

    /** One broken example: the change, what it breaks, and what reports it. */
    private record Broken(String constraint, String reporter, UpdateRequest change) {}

    private final Shapes shapes = Shapes.parse(Ontology.shapes().getGraph());

    @Test
    void acceptAllThatShips() {
        assertConforms(ExampleData.shipped());
    }

    @Test
    void acceptTheExamplePractice() {
        assertConforms(ExampleData.small());
    }

    @TestFactory
    Stream<DynamicTest> rejectEachBrokenExample() throws Exception {
        return broken().stream()
                .map(broken -> dynamicTest(broken.constraint, () -> {
                    Model data = ExampleData.small();
                    UpdateAction.execute(broken.change, data);
                    List<String> reported = validate(data).getEntries().stream()
                            .map(ShapesTest::describe)
                            .toList();
                    assertThat(reported).contains(broken.reporter);
                }));
    }

    @Test
    void everyConstraintHasABrokenExample() throws Exception {
        Set<String> tested = new TreeSet<>();
        broken().forEach(broken -> tested.add(broken.constraint));
        assertThat(tested).isEqualTo(constraints());
    }

    @Test
    void everyClassHasAShape() {
        Model model = Ontology.shapes();
        Set<Resource> withInstances = Set.of(
                ICP.Practice,
                ICP.WithdrawnPractice,
                ICP.Period,
                ICP.City,
                ICP.Country,
                ICP.Theme,
                ICP.PolicyArea,
                ICP.PeriodStatus,
                ICP.PlaceType,
                ICP.ThemeAssignment,
                ICP.ThemeRemoval,
                ICP.PlaceCorrection,
                ICP.PeriodCorrection,
                ICP.Separation,
                ICP.Withdrawal,
                ICP.Merge,
                ICP.SourceRecord,
                ICP.SourceDocument,
                ICP.PlaceResolution,
                ICP.LinkedThing,
                ICP.StatedPlace);
        assertThat(withInstances)
                .allSatisfy(
                        type -> assertThat(model.contains(null, model.createProperty(SHACL.targetClass.getURI()), type))
                                .isTrue());
        // The others are superclasses, or have their instances in the ontology itself.
        Model ontology = Ontology.ontology();
        assertThat(ontology.listSubjectsWithProperty(RDF.type, OWL.Class).toList())
                .filteredOn(type -> !withInstances.contains(type))
                .extracting(Resource::getLocalName)
                .containsExactlyInAnyOrder(
                        "Located",
                        "Classified",
                        "Timed",
                        "Place",
                        "Source",
                        "Decision",
                        "ThemeDecision",
                        "AssignmentMethod",
                        "ResolutionRule");
    }

    private void assertConforms(Model data) {
        assertThat(validate(data).getEntries()).isEmpty();
    }

    private ValidationReport validate(Model data) {
        return ShaclValidator.get().validate(shapes, data.getGraph());
    }

    /** The shape and parameter that report; for a SPARQL constraint, which has no shape of its own, its message. */
    private static String describe(ReportEntry entry) {
        String component = entry.sourceConstraintComponent().getLocalName().replace("ConstraintComponent", "");
        if (component.equals("SPARQL")) {
            return entry.message();
        }
        String shape = entry.source().isURI() ? entry.source().getURI().substring(SHAPE.length()) : "";
        return shape + " " + component.substring(0, 1).toLowerCase(Locale.ROOT) + component.substring(1);
    }

    private static List<Broken> broken() throws IOException, URISyntaxException {
        Path folder = Path.of(ShapesTest.class.getResource("/shapes/invalid").toURI());
        List<Broken> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Matcher block = BLOCK.matcher(text);
                List<int[]> starts = new ArrayList<>();
                while (block.find()) {
                    starts.add(new int[] {block.start(), block.end()});
                }
                for (int i = 0; i < starts.size(); i++) {
                    int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length();
                    block.region(starts.get(i)[0], text.length());
                    block.find();
                    all.add(broken(block, text.substring(starts.get(i)[1], end)));
                }
            }
        }
        return all;
    }

    private static Broken broken(Matcher block, String change) {
        String shape = block.group(3) == null ? block.group(1) : block.group(3);
        String parameter = block.group(4) == null ? block.group(2) : block.group(4);
        String reporter = parameter.equals("sparql") ? message(shape) : shape + " " + parameter;
        UpdateRequest request = UpdateFactory.create();
        request.setPrefixMapping(Ontology.prefixes());
        UpdateFactory.parse(request, change, Iris.BASE);
        return new Broken(block.group(1) + " " + block.group(2), reporter, request);
    }

    private static String message(String shape) {
        Model model = Ontology.shapes();
        return model.getResource(SHAPE + shape)
                .getProperty(model.createProperty(SHACL.message.getURI()))
                .getString();
    }

    /** Every constraint parameter that a shape states. */
    private static Set<String> constraints() {
        Set<String> found = new TreeSet<>();
        Ontology.shapes().listStatements().forEach(statement -> {
            String predicate = statement.getPredicate().getURI();
            String shape = statement.getSubject().getURI().substring(SHAPE.length());
            if (predicate.startsWith(SHACL.getURI()) && !PARTS.contains(shape)) {
                String parameter = predicate.substring(SHACL.getURI().length());
                if (parameter.equals("sparql")) {
                    found.add(statement.getResource().getURI().substring(SHAPE.length()) + " sparql");
                } else if (!NOT_CONSTRAINTS.contains(parameter)) {
                    found.add(shape + " " + parameter);
                }
            }
        });
        return found;
    }
}
