package org.interculturalpractices.queries;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryHeaderTest {

    /** In the headers below, "/" is the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title: [T                          | x.rq:2: the header is not YAML
                    title: T/titel: T                  | x.rq:2: unknown entry 'titel'; there are title, description
                    title: T/title: T                  | x.rq:2: 'title' is stated twice
                    title: T                           | x.rq:1: the entry 'description' is missing
                    title: [T]/description: D          | x.rq:1: expected entries of the form
                    title: T/description: {}           | x.rq:2: 'description' needs a text
                    title: T/description: D/result: rows | x.rq:3: 'result' cannot be 'rows'; it is one of bindings, graph, boolean
                    title: T/description: D/result: graph | x.rq: the header says 'result: graph', but the query gives bindings
                    title: T/description: D/parameters: p | x.rq:3: 'parameters' is a list
                    - title                            | x.rq:1: expected entries of the form 'name: value'
                    """)
    void namesTheFileAndLineOfAFault(String header, String message) {
        assertFault(header, "SELECT * { ?s ?p ?o }", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - type: iri                               | x.rq:4: the entry 'name' is missing
                    - name: _x                                | x.rq:4: the name of a parameter is made of letters
                    - name: x                                 | x.rq:4: the parameter 'x' needs a type
                    - {name: x, type: colour}                 | x.rq:4: 'type' cannot be 'colour'; it is one of iri, string
                    - {name: x, type: iri}                    | x.rq:4: the entry 'description' is missing
                    - {name: x, type: iri, class: icp:Thing}  | x.rq:4: 'icp:Thing' is not a class
                    - {name: x, type: year, description: D, list: yes} | x.rq:4: 'list' is true or false
                    - {name: x, type: year, description: D, minimum: a} | x.rq:4: 'minimum' is a number
                    - {name: x, type: year, description: D, default: 20} | x.rq:4: The parameter 'x' cannot be '20'
                    - {name: y, type: year, description: D}   | x.rq: the query uses $_x: state the parameter 'x'
                    - {name: x, type: year, description: D, list: true} | x.rq: the parameter 'x' takes any number of values: write VALUES $_x { UNDEF }
                    """)
    void namesTheFileAndLineOfAFaultyParameter(String parameter, String message) {
        assertFault("title: T/description: D/parameters:/" + parameter, "SELECT * { ?s ?p $_x }", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT * { ?s ?p }           | x.rq:6:
                    INSERT DATA { <a:b> <a:b> 1 } | x.rq:6:
                    SELECT * { ?s ?p ?o }        | x.rq: the query does not use the parameter 'x'
                    """)
    void refusesWhatIsNotAQueryOfItsHeader(String sparql, String message) {
        assertFault(
                "title: T/description: D/parameters:/- {name: x, type: year, description: D}/tags: []",
                sparql,
                message);
    }

    private static void assertFault(String header, String sparql, String message) {
        String text = "#+ " + header.replace("/", "\n#+ ") + "\n" + sparql;
        assertThatThrownBy(() -> NamedQuery.parse("x.rq", text))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(message);
    }
}
