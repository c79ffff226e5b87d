package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.service.release.ServiceAddress;
import org.interculturalpractices.service.release.ServiceLock;
import org.interculturalpractices.service.sparql.AnswerFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a query of the library, or of a file, and writes the answer to standard output. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Run a query of the library, or of a file. It is sent to the service that runs on this machine, to --endpoint, or"
                + " with --data to the data folder itself.")
final class QueryCommand implements Callable<Integer> {

    private static final URI USUAL_ENDPOINT = URI.create("http://localhost:8080/sparql");

    /** What {@code --format} takes. */
    enum Format {
        TABLE,
        CSV,
        TSV,
        JSON,
        TURTLE
    }

    @Parameters(paramLabel = "NAME|FILE", arity = "0..1", description = "A name that --list shows, or a file with a query.")
    private @Nullable String name;

    @Option(
            names = "--param",
            paramLabel = "K=V",
            description = "A value for a parameter; more than once for a list, or for several parameters.")
    private List<String> parameters = List.of();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "table, csv, tsv, json or turtle (default: table, and turtle for queries that give a graph).")
    private @Nullable Format format;

    @Option(names = "--endpoint", paramLabel = "URL", description = "The SPARQL endpoint to send the query to.")
    private @Nullable URI endpoint;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Ask the service of this data folder; if there is none, read the folder.")
    private @Nullable Path data;

    @Option(names = "--list", description = "List the queries of the library.")
    private boolean list;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (list) {
            return listQueries();
        }
        if (name == null) {
            throw wrong("Give the name of a query, or a file; --list shows the names.");
        }
        if (endpoint != null && data != null) {
            throw wrong("Give --endpoint or --data, not both.");
        }
        Query query = named(name).bind(values());
        AnswerFormat sent = sent(query);
        try (QueryTarget target = target();
                InputStream answer = target.answer(query, sent)) {
            if (sent == AnswerFormat.JSON && format != Format.JSON) {
                AnswerTable.write(answer, Terminal.isOutput() ? Terminal.width() : Integer.MAX_VALUE, out());
            } else {
                answer.transferTo(System.out);
                System.out.flush();
            }
        }
        return ExitCode.DONE;
    }

    private int listQueries() {
        List<NamedQuery> queries = QueryCatalog.bundled().queries();
        int width = queries.stream().mapToInt(query -> query.name().length()).max().orElse(1);
        for (NamedQuery query : queries) {
            out().println(query.name() + " ".repeat(width - query.name().length()) + "  " + query.title().in("en"));
            query.parameters()
                    .forEach(parameter -> out().println("    --param " + parameter.name() + "="
                            + String.join(",", parameter.defaults()) + "  "
                            + parameter.description().in("en")));
        }
        return ExitCode.DONE;
    }

    private static NamedQuery named(String nameOrFile) throws IOException {
        Path file = Path.of(nameOrFile);
        if (QueryCatalog.bundled().find(nameOrFile).isEmpty() && Files.isRegularFile(file)) {
            return NamedQuery.parse(nameOrFile, Files.readString(file));
        }
        return QueryCatalog.bundled().get(nameOrFile);
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new HashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw wrong("A parameter is given as --param name=value, not '" + parameter + "'.");
            }
            values.computeIfAbsent(parameter.substring(0, equals), key -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return values;
    }

    /** The format to ask for; a table is made of JSON. */
    private AnswerFormat sent(Query query) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        AnswerFormat sent =
                switch (format == null ? (graph ? Format.TURTLE : Format.TABLE) : format) {
                    case TABLE, JSON -> AnswerFormat.JSON;
                    case CSV -> AnswerFormat.CSV;
                    case TSV -> AnswerFormat.TSV;
                    case TURTLE -> AnswerFormat.TURTLE;
                };
        if (!AnswerFormat.of(query).contains(sent)) {
            throw wrong(
                    graph
                            ? "This query gives a graph; give --format turtle."
                            : "This query gives rows; give --format table, csv, tsv or json.");
        }
        return sent;
    }

    private QueryTarget target() {
        if (endpoint != null) {
            return new EndpointTarget(endpoint);
        }
        if (data == null) {
            return new EndpointTarget(ServiceAddress.read(new DataOption().path)
                    .map(ServiceAddress::endpoint)
                    .orElse(USUAL_ENDPOINT));
        }
        DataFolder folder = new DataFolder(data);
        DataOption.currentRelease(folder);
        Optional<ServiceLock> lock = ServiceLock.tryTake(data);
        if (lock.isPresent()) {
            return new StoreTarget(folder, lock.get());
        }
        return new EndpointTarget(
                ServiceAddress.read(data).map(ServiceAddress::endpoint).orElse(USUAL_ENDPOINT));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
