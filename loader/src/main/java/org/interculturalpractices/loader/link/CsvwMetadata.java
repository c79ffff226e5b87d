package org.interculturalpractices.loader.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.loader.csvw.MetadataReader;
import org.interculturalpractices.loader.csvw.PrefixedNames;
import org.interculturalpractices.loader.csvw.Table;
import org.interculturalpractices.loader.csvw.TableGroup;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CSVW metadata of a dataset: its table, and what is said of it in Dublin Core. Schemas and dialects that they refer to are files beside
 * the table; nothing is fetched. The table has the IRI of the dataset and a slash as its URL, so that what the metadata name relatively
 * is below the dataset. Immutable.
 *
 * @param dataset what is said of the dataset
 * @param group a group of the one table
 * @param documents the files that the metadata refer to
 * @param warnings what is not permitted in them, and passed over
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
record CsvwMetadata(DatasetDescription dataset, TableGroup group, List<Path> documents, List<String> warnings) {

    /** The prefixes of CSVW, and those of the project beside them. */
    static final PrefixedNames NAMES = new PrefixedNames(Ontology.prefixes().getNsPrefixMap());

    CsvwMetadata {
        documents = List.copyOf(documents);
        warnings = List.copyOf(warnings);
    }

    static CsvwMetadata read(DatasetSource source) throws IOException {
        String base = Iris.dataset(source.slug()) + "/";
        List<Path> documents = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        JsonNode root = json(source.csvw());
        MetadataReader reader = new MetadataReader(
                NAMES,
                url -> {
                    Path file = beside(source, base, url);
                    documents.add(file);
                    try {
                        return json(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                warnings::add);
        try {
            TableGroup group = reader.read(root, base, base + source.name());
            Table table = table(group, source);
            if (table.schema().columns().stream().allMatch(column -> column.virtual())) {
                throw new IllegalArgumentException("tableSchema has no columns");
            }
            Table own = new Table(base, "", table.schema(), table.dialect(), table.suppressOutput(), table.node());
            return new CsvwMetadata(
                    new CsvwDescription(source, root, table.node()).read(),
                    new TableGroup("", List.of(own), group.language(), base, group.node()),
                    documents,
                    warnings);
        } catch (IllegalArgumentException e) {
            throw new LoaderException(
                    Code.SOURCE_INVALID, source.csvw().toString(), e.getMessage() + "; mend the metadata", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Table table(TableGroup group, DatasetSource source) {
        if (group.tables().size() == 1) {
            return group.tables().getFirst();
        }
        return group.tables().stream()
                .filter(table -> table.url().endsWith("/" + source.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "has " + group.tables().size() + " tables, and none has the url " + source.name()));
    }

    private static Path beside(DatasetSource source, String base, String url) {
        String name = url.startsWith(base) ? url.substring(base.length()) : "";
        Path file = source.file().resolveSibling(name);
        if (name.isEmpty() || name.contains("/") || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "refers to " + url + ", and nothing is fetched; put that file beside the table and name it alone");
        }
        return file;
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    file.toString(),
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    e.getOriginalMessage() + "; mend the metadata there");
        }
    }
}
