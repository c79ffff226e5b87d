package org.interculturalpractices.loader.link;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.interculturalpractices.loader.link.DatasetProperties.NamedBytes;
import org.junit.jupiter.api.Tag;

/**
 * A fuzz target over mappings and data: CSVW metadata, RML mappings and RDF files. As a test it reads the seeds in its resource folder; with
 * {@code JAZZER_FUZZ=1} in the environment, {@code mvn test -pl loader -am -Dtest=DatasetFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false} looks for datasets that break it.
 */
@Tag("fuzz")
class DatasetFuzzTest {

    private static final List<String> RDF = List.of("ttl", "nt", "nq", "trig", "rdf", "jsonld");

    @FuzzTest(maxDuration = "10m")
    void giveNothingButAClearError(FuzzedDataProvider data) throws IOException {
        int kind = data.consumeInt(0, RDF.size() + 1);
        byte[] first = data.consumeBytes(data.consumeInt(0, 4000));
        byte[] rest = data.consumeRemainingAsString().getBytes(StandardCharsets.UTF_8);
        DatasetProperties.check(
                kind < RDF.size()
                        ? List.of(new NamedBytes("data." + RDF.get(kind), rest))
                        : List.of(
                                new NamedBytes("data.csv", first),
                                new NamedBytes(kind == RDF.size() ? "data.csv-metadata.json" : "data.rml.ttl", rest)));
    }
}
