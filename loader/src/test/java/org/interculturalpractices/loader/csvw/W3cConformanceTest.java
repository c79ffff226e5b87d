package org.interculturalpractices.loader.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The W3C suite of CSV on the Web. What is skipped is listed by IRI with its reason in {@code csvw/skipped.tsv}; a test that is skipped
 * and passes fails the build, and so do other numbers than these.
 */
class W3cConformanceTest {

    private static final Map<String, String> SKIPPED = skipped();

    @ParameterizedTest
    @CsvSource({"manifest-rdf, 270, 0", "manifest-validation, 282, 1"})
    void theSuiteComesOutAsTheReadmeSays(String manifest, int all, int skips) throws IOException {
        List<W3cSuite.Entry> entries = W3cSuite.entries(manifest);
        List<String> wrong = new ArrayList<>();
        int skipped = 0;
        for (W3cSuite.Entry entry : entries) {
            String failure = failure(entry);
            if (SKIPPED.containsKey(entry.iri())) {
                skipped++;
                if (failure.isEmpty()) {
                    wrong.add(entry + " is skipped and passes: take it off the list");
                }
            } else if (!failure.isEmpty()) {
                wrong.add(entry + ": " + failure);
            }
        }
        System.out.printf("| %s | %d | %d | %d |%n", manifest, entries.size(), entries.size() - skipped, skipped);
        assertThat(wrong).isEmpty();
        assertThat(List.of(entries.size(), skipped)).containsExactly(all, skips);
    }

    private static String failure(W3cSuite.Entry entry) throws IOException {
        W3cRun run = W3cRun.of(entry);
        boolean right = switch (entry.type()) {
            case "PositiveValidationTest" -> run.warnings.isEmpty() && run.errors.isEmpty();
            case "WarningValidationTest" -> !run.warnings.isEmpty() && run.errors.isEmpty();
            case "NegativeValidationTest", "NegativeRdfTest" -> !run.errors.isEmpty();
            case "ToRdfTestWithWarnings" -> !(run.warnings.isEmpty() && run.errors.isEmpty());
            default -> true;
        };
        String found = "warnings " + run.warnings + ", errors " + run.errors;
        if (!right || entry.result().isEmpty() || entry.type().startsWith("Negative")) {
            return right ? "" : found;
        }
        Model expected = ModelFactory.createDefaultModel();
        try (InputStream in = Files.newInputStream(W3cSuite.file(entry.result()))) {
            RDFDataMgr.read(expected, in, entry.result(), org.apache.jena.riot.Lang.TURTLE);
        }
        Model given = byValue(run.model());
        expected = byValue(expected);
        return given.isIsomorphicWith(expected) ? "" : difference(given, expected) + found;
    }

    /** Doubles are compared by their value: the suite writes some of them as the table does, and some in another form. */
    private static Model byValue(Model model) {
        Model values = ModelFactory.createDefaultModel();
        model.listStatements().forEach(statement -> {
            boolean isDouble = statement.getObject().isLiteral()
                    && statement.getLiteral().getDatatypeURI().matches(".*#(double|float|decimal)")
                    && statement
                            .getLiteral()
                            .getDatatype()
                            .isValid(statement.getLiteral().getLexicalForm());
            values.add(
                    statement.getSubject(),
                    statement.getPredicate(),
                    isDouble
                            ? model.createTypedLiteral(
                                    String.valueOf(Double.parseDouble(
                                            statement.getString().replace("INF", "Infinity"))),
                                    statement.getLiteral().getDatatypeURI())
                            : statement.getObject());
        });
        return values;
    }

    /** What is missing and what is too much, as far as it has no blank nodes. */
    private static String difference(Model given, Model expected) {
        return "missing " + lines(expected.difference(given)) + ", surplus " + lines(given.difference(expected)) + ", ";
    }

    private static List<String> lines(Model model) {
        return model.listStatements().toList().stream()
                .map(statement -> statement.getPredicate() + " " + statement.getObject())
                .filter(text -> !text.contains("-n") || text.contains("http"))
                .distinct()
                .sorted()
                .limit(6)
                .toList();
    }

    private static Map<String, String> skipped() {
        try (InputStream in =
                Objects.requireNonNull(W3cConformanceTest.class.getResourceAsStream("/csvw/skipped.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
