package org.interculturalpractices.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that try to become part of the query's text: each is refused, or stays one term of a query of the same structure. */
class HostileValuesTest {

    private static final List<String> VALUES = List.of(
            "\") } DROP ALL #",
            "\"",
            "'",
            "\"\"\"",
            "\\",
            "\\\" . ?s ?p ?o . #",
            "\\u0022 } UNION { ?s ?p ?o } #",
            "a\nSERVICE <http://127.0.0.1/> { ?s ?p ?o }",
            "> } SERVICE <http://127.0.0.1/> { ?s ?p ?o . <http://x",
            "<http://example.org/> } #",
            "https://w3id.org/intercultural-practices/id/theme/x> } #",
            "theme/x> . ?s ?p ?o . <y",
            "refugees } UNION { ?s ?p ?o",
            "?x",
            "$_language",
            "UNDEF",
            "_:blank",
            "${jndi:ldap://127.0.0.1/}",
            "2020 } #",
            "2020\"^^<http://www.w3.org/2001/XMLSchema#gYear> } #",
            "en\" || true || \"",
            "1 || true",
            "-- '; DROP TABLE practices",
            "\u2028}\u2029",
            "\ufeff\" }");

    @ParameterizedTest
    @MethodSource("parameters")
    void neverChangeTheStructure(NamedQuery query, Parameter parameter) {
        String structure = structure(query.bind(Map.of(parameter.name(), List.of(harmless(parameter)))));
        int accepted = 0;
        for (String value : VALUES) {
            try {
                Query bound = query.bind(Map.of(parameter.name(), List.of(value)));
                accepted++;
                assertThat(structure(bound)).isEqualTo(structure);
                assertThat(NamedQuery.parse("printed", bound.toString()).bind(Map.of()))
                        .isEqualTo(bound);
            } catch (QueryException e) {
                assertThat(e.code()).isEqualTo(QueryException.Code.BAD_VALUE);
            }
        }
        // Texts may hold any character; elsewhere only the word UNDEF could be a slug or a language.
        if (parameter.type() == ParameterType.STRING) {
            assertThat(accepted).isGreaterThan(VALUES.size() - 3);
        } else {
            assertThat(accepted).isLessThanOrEqualTo(1);
        }
    }

    static Stream<Arguments> parameters() {
        return QueryCatalog.bundled().queries().stream()
                .flatMap(query -> query.parameters().stream().map(parameter -> Arguments.of(query, parameter)));
    }

    private static String harmless(Parameter parameter) {
        return switch (parameter.type()) {
            case IRI ->
                parameter
                        .entityClass()
                        .map(entityClass -> entityClass == EntityClass.CITY ? "xx/x" : "x")
                        .orElse("https://example.org/x");
            case STRING -> "x";
            case INTEGER, DECIMAL ->
                parameter.maximum() == null ? "7" : parameter.maximum().toPlainString();
            case YEAR -> "1999";
            case LANGUAGE -> "xx";
            case COUNTRY -> "xx";
        };
    }

    /** The operators of the query, without its constants. */
    private static String structure(Query query) {
        return Algebra.compile(query).toString().replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"|<[^>]*>", "_");
    }
}
