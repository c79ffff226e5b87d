package org.interculturalpractices.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A standard client of another project, Python's SPARQLWrapper, which sends {@code format}, {@code output} and {@code results}. */
class SparqlWrapperIT {

    @Test
    void runsSelectAskAndConstruct() throws Exception {
        Path script = Path.of(SparqlWrapperIT.class
                .getResource("/python/sparqlwrapper_client.py")
                .toURI());
        OtherProgram.Output output = OtherProgram.run(
                "/usr/bin/python3",
                script.toString(),
                BundledService.get().endpoint().toString());
        assertThat(output.errors())
                .as("errors of the client (it needs the package python3-sparqlwrapper)")
                .isEmpty();
        assertThat(output.text().lines())
                .containsExactly(
                        "select json 10 Arritja në një pikë nga e cila do të ndërmerrte veprime në Oslo",
                        "select json by post 10 Arritja në një pikë nga e cila do të ndërmerrte veprime në Oslo",
                        "select csv 10 Arritja në një pikë nga e cila do të ndërmerrte veprime në Oslo",
                        "select xml 10",
                        "ask json True",
                        "construct turtle text/turtle 10",
                        "construct xml 10");
    }
}
