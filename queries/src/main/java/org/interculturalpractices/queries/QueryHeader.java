package org.interculturalpractices.queries;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.interculturalpractices.ontology.Ontology;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What the lines {@code #+} at the top of a query file say, in YAML, as grlc writes them. A file without such lines is a
 * query without parameters, titled by its name.
 */
record QueryHeader(
        boolean stated,
        LocalisedText title,
        LocalisedText description,
        Optional<ResultKind> result,
        Optional<View> view,
        List<Parameter> parameters,
        List<String> tags) {

    private static final String MARK = "#+";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Set<String> ENTRIES = keys("title", "description", "result", "view", "parameters", "tags");
    private static final Set<String> PARAMETER_ENTRIES = keys(
            "name", "type", "class", "description", "default", "required", "list", "allowed", "minimum", "maximum");

    /** Reads the header of a file. */
    static QueryHeader read(String source, String text) {
        String yaml = yaml(text);
        if (yaml.isBlank()) {
            LocalisedText name = LocalisedText.english(source);
            return new QueryHeader(false, name, name, Optional.empty(), Optional.empty(), List.of(), List.of());
        }
        HeaderMap header = new HeaderMap(source, compose(source, yaml), ENTRIES);
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (HeaderMap entry : header.maps("parameters", PARAMETER_ENTRIES)) {
            Parameter parameter = parameter(entry);
            if (!names.add(parameter.name())) {
                throw entry.fault(
                        "name", String.format(Locale.ROOT, "the parameter '%s' is stated twice", parameter.name()));
            }
            parameters.add(parameter);
        }
        return new QueryHeader(
                true,
                header.localised("title"),
                header.localised("description"),
                header.constant("result", ResultKind.class),
                header.constant("view", View.class),
                List.copyOf(parameters),
                List.copyOf(header.texts("tags")));
    }

    /** Checks that the query has the kind of result that the header states. */
    ResultKind kindOf(String source, Query query) {
        ResultKind kind = ResultKind.of(query);
        if (result.isPresent() && result.get() != kind) {
            throw new QueryException(
                    QueryException.Code.BAD_HEADER,
                    String.format(
                            Locale.ROOT,
                            "%s: the header says 'result: %s', but the query gives %s.",
                            source,
                            HeaderMap.lowerCase(result.get()),
                            HeaderMap.lowerCase(kind)));
        }
        return kind;
    }

    /** The header lines with the mark blanked out, each in its own line and column, so that YAML's marks are the file's. */
    private static String yaml(String text) {
        StringBuilder yaml = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                break;
            }
            yaml.append(line.startsWith(MARK) ? "  " + line.substring(MARK.length()) : "")
                    .append('\n');
        }
        return yaml.toString();
    }

    private static Node compose(String source, String yaml) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw QueryException.at(
                    QueryException.Code.BAD_HEADER,
                    source,
                    line,
                    String.format(Locale.ROOT, "the header is not YAML: %s.", e.getProblem()));
        }
    }

    private static Parameter parameter(HeaderMap entry) {
        String name = entry.requiredText("name");
        if (!NAME.matcher(name).matches()) {
            throw entry.fault("name", "the name of a parameter is made of letters and digits, without '$_'");
        }
        Parameter parameter = new Parameter(
                name,
                entry.constant("type", ParameterType.class)
                        .orElseThrow(() -> entry.fault(
                                "name", String.format(Locale.ROOT, "the parameter '%s' needs a type", name))),
                entry.text("class").map(text -> entityClass(entry, text)),
                entry.localised("description"),
                entry.texts("default"),
                entry.flag("required", true),
                entry.flag("list", false),
                entry.texts("allowed"),
                entry.number("minimum"),
                entry.number("maximum"));
        if (!parameter.defaults().isEmpty()) {
            try {
                parameter.terms(List.of());
            } catch (QueryException e) {
                throw entry.fault("default", e.getMessage());
            }
        }
        return parameter;
    }

    private static EntityClass entityClass(HeaderMap entry, String text) {
        return EntityClass.ofIri(Ontology.prefixes().expandPrefix(text))
                .orElseThrow(() -> entry.fault(
                        "class",
                        String.format(
                                Locale.ROOT,
                                "'%s' is not a class whose things have short names; try icp:Theme",
                                text)));
    }

    private static Set<String> keys(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
