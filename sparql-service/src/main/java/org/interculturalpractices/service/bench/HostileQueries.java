package org.interculturalpractices.service.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Queries that try to wear an endpoint out: each takes what it can get of time or memory, and none may do harm. They are the
 * files of the folder {@code hostile}, and some that are too large for files.
 */
public final class HostileQueries {

    private static final List<String> FILES = List.of(
            "concat-doubles",
            "construct-of-a-cross-product",
            "count-of-a-cross-product",
            "describe-everything",
            "distinct-of-a-cross-product",
            "filter-of-a-cross-product",
            "group-concat-of-everything",
            "groups-of-a-cross-product",
            "hash-of-a-cross-product",
            "minus-of-cross-products",
            "multiply-doubles",
            "not-exists-of-a-cross-product",
            "optional-of-cross-products",
            "path-of-everything",
            "path-of-paths",
            "power",
            "regex-that-backtracks",
            "replace-grows",
            "replace-that-backtracks",
            "sort-of-a-cross-product");

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private HostileQueries() {}

    /**
     * One of them.
     *
     * @param name what it does
     * @param text the query
     */
    public record HostileQuery(String name, String text) {}

    /** All of them. */
    public static List<HostileQuery> all() {
        return Stream.concat(FILES.stream().map(HostileQueries::read), large()).toList();
    }

    private static HostileQuery read(String name) {
        String file = "/hostile/" + name + ".rq";
        try (InputStream in = Objects.requireNonNull(HostileQueries.class.getResourceAsStream(file), file)) {
            return new HostileQuery(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<HostileQuery> large() {
        return Stream.of(
                new HostileQuery(
                        "values-of-a-megabyte",
                        "SELECT * { VALUES (?a ?b) {" + repeat("(%d UNDEF)", 39_000) + "} VALUES (?a ?b) {"
                                + repeat("(UNDEF %d)", 39_000) + "} }"),
                new HostileQuery(
                        "ten-thousand-parentheses",
                        "SELECT (" + "(".repeat(10_000) + "1" + ")".repeat(10_000) + " AS ?x) {}"),
                new HostileQuery("ten-thousand-braces", "SELECT * " + "{".repeat(10_000) + "}".repeat(10_000)),
                new HostileQuery("forty-thousand-patterns", "SELECT * {" + repeat("?s ?p%d ?o .", 45_000) + "}"),
                new HostileQuery(
                        "twenty-thousand-options", "SELECT * {" + repeat("OPTIONAL{?s ?p ?o%d}", 20_000) + "}"),
                new HostileQuery("twenty-thousand-unions", "SELECT * {" + repeat("{?s ?p %d} UNION ", 20_000) + "{}}"),
                new HostileQuery(
                        "thirty-thousand-conditions", "SELECT * {?s ?p ?o FILTER(" + repeat("?o=%d||", 30_000) + "1)}"),
                new HostileQuery(
                        "filters-of-many-patterns",
                        "SELECT * {" + repeat("?s ?p%d ?o%1$d .", 8_000) + repeat("FILTER(?o%1$d>%1$d)", 8_000) + "}"),
                new HostileQuery(
                        "list-of-many-members", "ASK {?s ?p ?o FILTER(?o IN (" + repeat("%d,", 90_000) + "0))}"),
                new HostileQuery("path-of-many-steps", "ASK {?s (" + repeat("<p%d>|", 90_000) + "<p>)* ?o}"),
                new HostileQuery(
                        "number-of-many-digits",
                        "SELECT (1" + "7".repeat(900_000) + " / 3 AS ?x) (1" + "7".repeat(100_000) + " AS ?y) {}"),
                new HostileQuery(
                        "replacement-of-many-groups",
                        call(String.format(
                                Locale.ROOT,
                                "REPLACE('%s', '(.+)', '%s')",
                                "a".repeat(100_000),
                                "$1".repeat(100_000)))),
                new HostileQuery(
                        "variables-of-values",
                        "SELECT (1 AS ?x) {VALUES (" + repeat("?b%d ", 50_000) + ") {(" + "1 ".repeat(50_000) + ")}}"),
                new HostileQuery(
                        "number-of-many-digits-by-cast",
                        call("STRDT('" + "9".repeat(900_000) + "', <" + XSD + "integer>)")),
                new HostileQuery(
                        "round-to-many-digits", call("<http://www.w3.org/2005/xpath-functions#round>(1.5, 100000000)")),
                new HostileQuery(
                        "date-of-a-far-future",
                        call(String.format(
                                Locale.ROOT,
                                "'2020-01-01T00:00:00Z'^^<%1$sdateTime> + 'P999999999999D'^^<%1$sdayTimeDuration>",
                                XSD))),
                new HostileQuery(
                        "date-of-a-far-past",
                        call(String.format(
                                Locale.ROOT,
                                "'2020-01-01T00:00:00Z'^^<%1$sdateTime> - 'PT99999999999999S'^^<%1$sdayTimeDuration>",
                                XSD))),
                new HostileQuery(
                        "search-that-backtracks",
                        call(String.format(
                                Locale.ROOT, "STRAFTER('%s', '%sb')", "a".repeat(600_000), "a".repeat(300_000)))),
                new HostileQuery("capitals-that-double", call("STRLEN(UCASE('" + "\u00DF".repeat(500_000) + "'))")),
                new HostileQuery("address-of-many-steps", call("<a:" + "/..".repeat(300_000) + ">")),
                new HostileQuery(
                        "address-of-many-steps-by-function", call("IRI('http://x/" + "a/../".repeat(150_000) + "')")),
                new HostileQuery(
                        "list-within-lists",
                        "SELECT (\"" + "[".repeat(100_000)
                                + "\"^^<http://w3id.org/awslabs/neptune/SPARQL-CDTs/List> AS ?list) {}"));
    }

    private static String call(String expression) {
        return "SELECT (" + expression + " AS ?x) {}";
    }

    private static String repeat(String part, int times) {
        return IntStream.range(0, times)
                .mapToObj(number -> String.format(Locale.ROOT, part, number))
                .collect(Collectors.joining());
    }
}
