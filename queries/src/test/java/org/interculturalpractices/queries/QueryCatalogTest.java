package org.interculturalpractices.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCatalogTest {

    private static final String ALL = "SELECT * WHERE { ?s ?p ?o }";

    @TempDir
    Path folder;

    @Test
    void listsTheBundledQueriesBySubjectAndName() {
        QueryCatalog catalog = QueryCatalog.bundled();
        assertThat(catalog.queries())
                .hasSizeGreaterThanOrEqualTo(24)
                .isSortedAccordingTo(Comparator.comparing(NamedQuery::subject).thenComparing(NamedQuery::name));
        assertThat(catalog.names())
                .containsExactlyElementsOf(
                        catalog.queries().stream().map(NamedQuery::name).toList());
        assertThat(catalog.find("practices-by-theme").orElseThrow().subject()).isEqualTo("practices");
    }

    @Test
    void findsNothingUnderAnotherName() {
        assertThat(QueryCatalog.bundled().find("no-such-query")).isEmpty();
    }

    @Test
    void suggestsNearNames() {
        assertThatThrownBy(() -> QueryCatalog.bundled().get("practice-by-themes"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("did you mean 'practices-by-theme'")
                .extracting(thrown -> ((QueryException) thrown).code())
                .isEqualTo(QueryException.Code.UNKNOWN_QUERY);
        assertThatThrownBy(() -> QueryCatalog.bundled().get("Similar Cities")).hasMessageContaining("'similar-cities'");
    }

    @Test
    void listsAllNamesWhereNoneIsNear() {
        assertThatThrownBy(() -> QueryCatalog.bundled().get("xyzzy"))
                .hasMessageContaining("the library has cities-active-in-theme,");
    }

    @Test
    void readsAFolderOnDisk() throws IOException {
        Files.createDirectories(folder.resolve("things"));
        Files.writeString(folder.resolve("things/all.rq"), ALL);
        Files.writeString(folder.resolve("things/notes.txt"), "not a query");
        assertThat(QueryCatalog.below(folder.toUri().toURL()).names()).containsExactly("all");
    }

    @Test
    void readsAFolderInAJar() throws IOException {
        Path jar = folder.resolve("library.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("queries/"));
            write(entries, "queries/things/second.rq", ALL);
            write(entries, "queries/people/first.rq", ALL);
            write(entries, "queries/README.txt", "not a query");
            write(entries, "other/third.rq", ALL);
        }
        QueryCatalog catalog = QueryCatalog.below(
                URI.create("jar:" + jar.toUri() + "!/queries/").toURL());
        assertThat(catalog.queries())
                .extracting(query -> Map.entry(query.subject(), query.name()))
                .containsExactly(Map.entry("people", "first"), Map.entry("things", "second"));
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        for (String subject : new String[] {"people", "things"}) {
            Files.createDirectories(folder.resolve(subject));
            Files.writeString(folder.resolve(subject).resolve("all.rq"), ALL);
        }
        assertThatThrownBy(() -> QueryCatalog.below(folder.toUri().toURL()))
                .hasMessageContaining("have the name 'all'");
    }

    @Test
    void saysWhereItCannotRead() {
        assertThatThrownBy(() ->
                        QueryCatalog.below(folder.resolve("missing").toUri().toURL()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("missing")
                .extracting(thrown -> ((QueryException) thrown).code())
                .isEqualTo(QueryException.Code.UNREADABLE);
    }

    private static void write(JarOutputStream entries, String name, String text) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(text.getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
    }
}
