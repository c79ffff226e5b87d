package org.interculturalpractices.queries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * A SPARQL query that describes itself: name, texts for people, typed parameters, kind of result. The text parses; where it
 * has a header, each variable {@code $_x} is a parameter that the header states. Immutable.
 *
 * @param name as in the catalogue, without folder and suffix
 * @param subject the folder of the library: practices, cities, countries, ...; empty for a file of one's own
 * @param title one line
 * @param description what the answer holds, and what is counted
 * @param parameters in the header's order
 * @param resultKind what it answers with
 * @param view how a page shows the answer best
 * @param tags words to find it by
 * @param text the whole file
 */
public record NamedQuery(
        String name,
        String subject,
        LocalisedText title,
        LocalisedText description,
        List<Parameter> parameters,
        ResultKind resultKind,
        View view,
        List<String> tags,
        String text) {

    /** Copies the lists. */
    public NamedQuery {
        parameters = List.copyOf(parameters);
        tags = List.copyOf(tags);
    }

    /**
     * Reads a query with or without a header.
     *
     * @param name stands in messages, and is the title where there is no header
     * @throws QueryException BAD_HEADER or BAD_QUERY, with the line
     */
    public static NamedQuery parse(String name, String text) {
        return parse("", name, text);
    }

    static NamedQuery parse(String subject, String name, String file) {
        // Some editors begin a file with a byte order mark, which is no part of its text.
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        QueryHeader header = QueryHeader.read(name, text);
        Query query = SparqlText.parse(name, text);
        if (header.stated()) {
            ParameterCheck.check(name, query, header.parameters());
        }
        return new NamedQuery(
                name,
                subject,
                header.title(),
                header.description(),
                header.parameters(),
                header.kindOf(name, query),
                header.view().orElse(View.TABLE),
                header.tags(),
                text);
    }

    /**
     * The query with values in place of its parameters, defaults where none is given.
     *
     * @param values by parameter name; an empty text for a parameter that is not required lifts its restriction
     * @return a new query that no other thread has
     * @throws QueryException UNKNOWN_PARAMETER, MISSING_PARAMETER or BAD_VALUE
     */
    public Query bind(Map<String, List<String>> values) {
        refuseUnknown(values.keySet());
        Map<Var, List<Node>> terms = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            terms.put(
                    ParameterBinder.variable(parameter.name()),
                    parameter.terms(values.getOrDefault(parameter.name(), List.of())));
        }
        return ParameterBinder.bind(SparqlText.parse(name, text), terms);
    }

    /** Whether it asks other endpoints (SERVICE), which the service has to allow and which may say another thing each time. */
    public boolean isFederated() {
        boolean[] found = {false};
        ElementWalker.walk(SparqlText.parse(name, text).getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementService service) {
                found[0] = true;
            }
        });
        return found[0];
    }

    private void refuseUnknown(Set<String> given) {
        Set<String> known = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(known);
        if (unknown.isEmpty()) {
            return;
        }
        String exist = known.isEmpty()
                ? "it has none"
                : "it has " + parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
        throw new QueryException(
                QueryException.Code.UNKNOWN_PARAMETER,
                String.format(
                        Locale.ROOT,
                        "The query '%s' has no parameter '%s'; %s.",
                        name,
                        String.join("', '", unknown),
                        exist));
    }
}
