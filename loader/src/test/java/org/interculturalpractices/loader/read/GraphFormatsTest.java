package org.interculturalpractices.loader.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParserRegistry;
import org.eclipse.rdf4j.rio.RDFWriterRegistry;
import org.eclipse.rdf4j.rio.Rio;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same practices in every format that Rio reads and writes. */
class GraphFormatsTest {

    private static final Path TURTLE = Path.of("src/test/resources/pages/graph/page.ttl");

    @TempDir
    private Path folder;

    static Stream<RDFFormat> formats() {
        return RDFParserRegistry.getInstance().getKeys().stream()
                .filter(format -> RDFWriterRegistry.getInstance().has(format));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsTheSamePracticesInEveryFormat(RDFFormat format) throws IOException {
        Path file = folder.resolve("page." + format.getDefaultFileExtension());
        try (OutputStream out = Files.newOutputStream(file)) {
            Rio.write(practices(), out, format);
        }
        assertThat(ReadSource.of(CatalogueSource.open(file))).isEqualTo(ReadSource.of(CatalogueSource.open(TURTLE)));
    }

    @Test
    void readsACompressedFile() throws IOException {
        Path file = folder.resolve("page.ttl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(TURTLE, out);
        }
        assertThat(ReadSource.of(CatalogueSource.open(file))).isEqualTo(ReadSource.of(CatalogueSource.open(TURTLE)));
    }

    private static Model practices() throws IOException {
        try (InputStream in = Files.newInputStream(TURTLE)) {
            return Rio.parse(in, RDFFormat.TURTLE);
        }
    }
}
