package org.interculturalpractices.loader.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.interculturalpractices.loader.CatalogueLoader;
import org.interculturalpractices.loader.LoadListener;
import org.interculturalpractices.loader.LoadRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every dump, read by Jena's parsers and not by those of the library that wrote it, holds the statements of the release. */
class DumpTest {

    @TempDir
    private static Path folder;

    private static ReleaseFolder release;
    private static Set<Quad> quads;

    @BeforeAll
    static void load() throws IOException {
        release = CatalogueLoader.load(LoadRequest.bundled(folder), LoadListener.NONE)
                .release();
        quads = read(DumpFormat.N_QUADS, Lang.NQUADS).stream().collect(Collectors.toSet());
    }

    @Test
    void holdsAsManyQuadsAsTheManifestSays() {
        assertThat(quads).hasSize((int) release.manifest().quads());
        assertThat(triples(quads)).hasSize((int) release.manifest().triples());
    }

    @ParameterizedTest
    @CsvSource({"TRIG, TriG", "JSON_LD, JSON-LD"})
    void formatsWithGraphNamesHoldTheQuads(DumpFormat format, String language) throws IOException {
        assertSame(read(format, RDFLanguages.nameToLang(language)).stream().collect(Collectors.toSet()), quads);
    }

    @ParameterizedTest
    @CsvSource({"TURTLE, Turtle", "N_TRIPLES, N-Triples", "RDF_XML, RDF/XML"})
    void otherFormatsHoldTheUnion(DumpFormat format, String language) throws IOException {
        Set<Triple> found =
                triples(read(format, RDFLanguages.nameToLang(language)).stream().collect(Collectors.toSet()));
        assertSame(found, triples(quads));
    }

    private static <T> void assertSame(Set<T> found, Set<T> expected) {
        assertThat(expected.stream().filter(statement -> !found.contains(statement)))
                .as("missing")
                .isEmpty();
        assertThat(found.stream().filter(statement -> !expected.contains(statement)))
                .as("surplus")
                .isEmpty();
    }

    private static DatasetGraph read(DumpFormat format, Lang lang) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.create();
        try (InputStream in = QuadLines.open(release.path().resolve(format.path()))) {
            RDFDataMgr.read(dataset, in, lang);
        }
        return dataset;
    }

    private static Set<Triple> triples(Set<Quad> quads) {
        return quads.stream().map(Quad::asTriple).collect(Collectors.toSet());
    }
}
