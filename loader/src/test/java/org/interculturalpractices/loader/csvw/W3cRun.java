package org.interculturalpractices.loader.csvw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.interculturalpractices.loader.problem.Problem.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One test of the suite, run by the reader: its statements, warnings and errors. */
final class W3cRun {

    private static final PrefixedNames NAMES = new PrefixedNames(Map.of());
    private static final Conversion.Naming NAMING = new Conversion.Naming() {
        @Override
        public Resource thing(String path) {
            return SimpleValueFactory.getInstance()
                    .createBNode("n" + path.hashCode() + path.replaceAll("[^0-9A-Za-z]", ""));
        }

        @Override
        public String property(Table table, Column column) {
            return table.url() + "#" + column.label();
        }
    };

    final List<String> warnings = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    static W3cRun of(W3cSuite.Entry entry) {
        W3cRun run = new W3cRun();
        try {
            TableGroup group = run.group(entry);
            Conversion conversion = new Conversion(entry.minimal(), false, NAMING);
            new GroupConverter(group, conversion, NAMES, run.sink())
                    .convert(table -> Files.newInputStream(W3cSuite.file(table.url())));
        } catch (IllegalArgumentException | IOException | JacksonException e) {
            run.errors.add(String.valueOf(e));
        }
        return run;
    }

    Model model() {
        StringWriter text = new StringWriter();
        RDFWriter writer = Rio.createWriter(RDFFormat.NTRIPLES, text);
        writer.startRDF();
        statements.forEach(writer::handleStatement);
        writer.endRDF();
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text.toString()), "", Lang.NTRIPLES);
        return model;
    }

    private TableGroup group(W3cSuite.Entry entry) throws IOException {
        String action = entry.action();
        if (action.endsWith(".json")) {
            return read(action);
        }
        if (!entry.metadata().isEmpty()) {
            return read(entry.metadata());
        }
        String folder = action.replaceAll("[^/]*$", "");
        String file = action.replaceAll("\\?.*", "");
        List<String> places = Stream.of(
                        entry.link(),
                        action + "-metadata.json",
                        file + ".json",
                        folder + "csvm.json",
                        folder + "csv-metadata.json")
                .filter(url -> !url.isEmpty() && !url.contains("?") && Files.exists(W3cSuite.file(url)))
                .toList();
        for (String place : places) {
            TableGroup group = read(place);
            if (group.tables().stream().anyMatch(table -> table.url().equals(action))) {
                return group;
            }
            warnings.add(place + " does not describe " + action);
        }
        return MetadataReader.ofHeader(action);
    }

    private TableGroup read(String url) throws IOException {
        return new MetadataReader(NAMES, W3cRun::document, warnings::add).read(json(W3cSuite.file(url)), url, null);
    }

    private static JsonNode document(String url) {
        try {
            return json(W3cSuite.file(url));
        } catch (IOException e) {
            throw new IllegalArgumentException("there is no " + url, e);
        }
    }

    private static JsonNode json(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return JsonMapper.shared().readTree(new String(in.readAllBytes(), UTF_8));
        }
    }

    private TableSink sink() {
        return new TableSink() {
            @Override
            public void statement(Statement statement, int line) {
                statements.add(statement);
            }

            @Override
            public void problem(Severity severity, int line, int column, String code, String message) {
                (severity == Severity.ERROR ? errors : warnings).add(line + ":" + column + " " + code + " " + message);
            }
        };
    }
}
