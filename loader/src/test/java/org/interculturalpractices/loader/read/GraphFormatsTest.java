package org.interculturalpractices.loader.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
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

    @Test
    void readsNothingThatAFileNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        assertRefused(Files.writeString(folder.resolve("page.rdf"), """
                <!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM "%s">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/">
                  <rdf:Description rdf:about="https://example.org/a"><dct:title xml:lang="en">&x;</dct:title></rdf:Description>
                </rdf:RDF>""".formatted(secret.toUri())));
        assertRefused(Files.writeString(
                folder.resolve("page.jsonld"),
                "{\"@context\": \"" + secret.toUri() + "\", \"@id\": \"https://example.org/a\"}"));
    }

    private static void assertRefused(Path file) {
        assertThatThrownBy(() -> ReadSource.of(CatalogueSource.open(file)))
                .isInstanceOfSatisfying(
                        LoaderException.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.SOURCE_INVALID))
                .hasMessageNotContaining("secret\n");
    }

    private static Model practices() throws IOException {
        try (InputStream in = Files.newInputStream(TURTLE)) {
            return Rio.parse(in, RDFFormat.TURTLE);
        }
    }
}
