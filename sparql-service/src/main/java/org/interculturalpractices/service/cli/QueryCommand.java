package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.Parameter;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.release.ServiceAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a query of the library, or of a file, at a SPARQL endpoint or on the store of a data folder. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description =
                "Runs a query of the library, or of a file, at the service that runs on this machine; with --data and no service "
                        + "on that folder, on its store. 'icp query --list' shows the library.")
final class QueryCommand implements Callable<Integer> {

    private static final URI DEFAULT_ENDPOINT = URI.create("http://localhost:8080/sparql");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME|FILE", arity = "0..1", description = "A query of the library, or a file with one.")
    private @Nullable String query;

    @Option(names = "--list", description = "Lists the library, or the parameters of the query given.")
    private boolean list;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE",
            description = "A value of a parameter; may be given several times.")
    private List<String> parameters = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, tsv, json, xml or turtle (default: table, or turtle for a graph).")
    private AnswerPrinter.@Nullable Format format;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Another SPARQL endpoint.")
    private @Nullable URI endpoint;

    @Option(names = "--data", paramLabel = "FOLDER", description = "A data folder: its service, or else its store.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        if (list) {
            describe();
            return Icp.DONE;
        }
        if (query == null) {
            throw new ParameterException(
                    spec.commandLine(), "give the name of a query or a file; 'icp query --list' shows the library");
        }
        Query bound = find(query).bind(values());
        try (QueryTarget target = target()) {
            target.run(
                    bound,
                    new AnswerPrinter(
                            spec.commandLine().getOut(),
                            format,
                            Terminal.current().width()));
        }
        return Icp.DONE;
    }

    private QueryTarget target() {
        if (endpoint != null) {
            return new QueryTarget.Endpoint(endpoint);
        }
        if (data != null) {
            return QueryTarget.ofFolder(data);
        }
        return new QueryTarget.Endpoint(ServiceAddress.read(DataOption.byDefault())
                .map(ServiceAddress::endpoint)
                .orElse(DEFAULT_ENDPOINT));
    }

    private static NamedQuery find(String nameOrFile) {
        boolean isFile = nameOrFile.endsWith(".rq") || nameOrFile.endsWith(".sparql") || nameOrFile.contains("/");
        if (!isFile) {
            return QueryCatalog.bundled().get(nameOrFile);
        }
        try {
            return NamedQuery.parse(nameOrFile, Files.readString(Path.of(nameOrFile)));
        } catch (IOException e) {
            throw new UncheckedIOException(nameOrFile + ": the file cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(
                        spec.commandLine(), "'" + parameter + "' is not of the form --param NAME=VALUE");
            }
            values.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return values;
    }

    private void describe() {
        PrintWriter out = spec.commandLine().getOut();
        List<List<String>> rows = new ArrayList<>();
        if (query == null) {
            for (NamedQuery each : QueryCatalog.bundled().queries()) {
                rows.add(List.of(each.name(), each.title().in("en"), parameterNames(each)));
            }
            new TextTable(List.of("query", "answers", "parameters"), rows)
                    .print(out, Terminal.current().width());
            return;
        }
        NamedQuery found = find(query);
        out.println(found.title().in("en"));
        out.println(found.description().in("en"));
        for (Parameter parameter : found.parameters()) {
            rows.add(List.of(
                    parameter.name(), parameter.description().in("en"), String.join(", ", parameter.defaults())));
        }
        new TextTable(List.of("parameter", "meaning", "default"), rows)
                .print(out, Terminal.current().width());
    }

    private static String parameterNames(NamedQuery query) {
        return String.join(
                ", ", query.parameters().stream().map(Parameter::name).toList());
    }
}
