package org.interculturalpractices.loader.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.report.LoadListener;

/** What holds of every dataset, however it looks: used with datasets that are generated, and with those that a fuzzer finds. */
final class DatasetProperties {

    private DatasetProperties() {}

    /** Links a dataset of those files; fails if it throws anything but a {@link LoaderException}, or loses a thing. */
    static void check(List<NamedBytes> files) throws IOException {
        Path folder = Files.createTempDirectory("dataset");
        try {
            for (NamedBytes file : files) {
                Files.write(folder.resolve(file.name()), file.bytes());
            }
            link(folder, files.getFirst().name());
        } finally {
            DurableFiles.deleteTree(folder);
        }
    }

    /** A file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record NamedBytes(String name, byte[] bytes) {}

    private static void link(Path folder, String file) throws IOException {
        try {
            DatasetSource source = DatasetSource.open(folder.resolve(file));
            KeptDataset target = new KeptDataset(folder.resolve("datasets/" + source.slug()));
            LinkReport report = DatasetLinker.link(
                    source, target, Files.createDirectory(folder.resolve("scratch")), LoadListener.NONE);
            assertThat(report.linked() + report.openThings() + report.outside() + report.silent())
                    .as("each thing is linked, open, outside or silent")
                    .isEqualTo(report.things());
            assertThat(report.problems().stream().filter(problem -> problem.line() < 0))
                    .isEmpty();
            List<Statement> kept = new ArrayList<>();
            QuadLines.read(target.quads(), kept::add);
            assertThat(new HashSet<>(kept)).as("each statement once").hasSameSizeAs(kept);
        } catch (LoaderException e) {
            assertThat(e.getMessage()).doesNotContain("Exception").hasSizeLessThan(100_000);
        }
    }

    /** Links a table of rows by RML; fails unless each row is linked or named with its line. */
    static void checkRows(List<List<String>> rows) throws IOException {
        Path path = Files.createTempDirectory("dataset");
        try {
            LinkedFolder folder = new LinkedFolder(path).write("data.rml.ttl", MAPPING);
            StringBuilder table = new StringBuilder("id,site,tag\n");
            List<Integer> lines = new ArrayList<>();
            int line = 2;
            for (List<String> row : rows) {
                lines.add(line);
                String text = String.join(
                                ",", row.stream().map(DatasetProperties::quoted).toList())
                        + '\n';
                table.append(text);
                line += (int) text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
            }
            LinkReport report = folder.write("data.csv", table.toString()).link("data.csv");
            Set<Integer> named = new HashSet<>();
            report.problems().forEach(problem -> named.add(problem.line()));
            Set<String> things = new HashSet<>();
            folder.statements("data").forEach(statement -> things.add(statement.substring(0, statement.indexOf(' '))));
            Set<String> expected = new HashSet<>();
            for (int index = 0; index < rows.size(); index++) {
                String id = Normalizer.normalize(rows.get(index).getFirst().strip(), Normalizer.Form.NFC);
                boolean silent = rows.get(index).stream().allMatch(String::isBlank);
                if (!named.contains(lines.get(index)) && !silent) {
                    assertThat(id)
                            .as("line %d: %s", lines.get(index), rows.get(index))
                            .isNotEmpty();
                    expected.add(id);
                }
            }
            assertThat(things)
                    .as("each row that is not named is a thing")
                    .hasSizeGreaterThanOrEqualTo(expected.size())
                    .allMatch(thing -> thing.startsWith(THING));
        } catch (LoaderException e) {
            assertThat(e.code()).isIn(LoaderException.Code.SOURCE_EMPTY, LoaderException.Code.SOURCE_NOT_UTF8);
        } finally {
            DurableFiles.deleteTree(path);
        }
    }

    private static final String THING = "https://example.org/club/";
    private static final String MAPPING = """
            @prefix e: <https://example.org/> .
            @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
            @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
            @prefix rr: <http://www.w3.org/ns/r2rml#> .
            e:map a rr:TriplesMap ;
              rml:logicalSource [ rml:source "data.csv" ; rml:referenceFormulation ql:CSV ] ;
              rr:subjectMap [ rr:template "https://example.org/club/{id}" ; rr:class e:Club ] ;
              rr:predicateObjectMap
                [ rr:predicate e:site ; rr:objectMap [ rml:reference "site" ; rr:termType rr:IRI ] ] ,
                [ rr:predicate e:name ; rr:objectMap [ rml:reference "id" ; rml:languageMap [ rml:reference "tag" ] ] ] .
            """;

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
