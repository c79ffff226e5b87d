package org.interculturalpractices.loader.link;

import com.damnhandy.uri.template.MalformedUriTemplateException;
import com.damnhandy.uri.template.UriTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.link.DatasetDescription.Words;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CSVW metadata of one table, as far as the conversion to RDF in minimal mode needs them: dialect, columns with titles, datatypes and
 * templates, and what is said of the dataset in Dublin Core. Immutable.
 *
 * @param dataset what is said of the dataset
 * @param delimiter what separates the cells
 * @param columns the columns in the order of the table; virtual ones, which have no cells, last
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
record CsvwMetadata(DatasetDescription dataset, char delimiter, List<CsvwColumn> columns) {

    /** The IRI of the dataset, below which its own properties are. */
    String iri() {
        return Iris.dataset(dataset.slug());
    }

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    /** Prefixes that CSVW knows beside those of the project. Those of the project prevail, but for schema.org. */
    private static final Map<String, String> PREFIXES = prefixes();

    static CsvwMetadata read(DatasetSource source) throws IOException {
        Path file = source.csvw();
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    file.toString(),
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    e.getOriginalMessage() + "; mend the metadata there");
        }
        try {
            return new Reading(source, root).metadata();
        } catch (IllegalArgumentException | MalformedUriTemplateException e) {
            throw new LoaderException(Code.SOURCE_INVALID, file.toString(), e.getMessage() + "; mend the metadata", e);
        }
    }

    /** The columns that have cells. */
    List<CsvwColumn> withCells() {
        return columns.stream().filter(column -> !column.virtual()).toList();
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new HashMap<>(Ontology.prefixes().getNsPrefixMap());
        prefixes.put("dc", "http://purl.org/dc/terms/");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("dc11", "http://purl.org/dc/elements/1.1/");
        prefixes.put("qb", "http://purl.org/linked-data/cube#");
        prefixes.put("schema", "http://schema.org/");
        return Map.copyOf(prefixes);
    }

    /** Reads one metadata document. */
    private static final class Reading {

        private final JsonNode root;
        private final JsonNode table;
        private final String graph;
        private final DatasetSource source;

        Reading(DatasetSource source, JsonNode root) {
            this.source = source;
            this.root = root;
            this.graph = Iris.dataset(source.slug());
            JsonNode tables = root.path("tables");
            if (tables.isArray() && tables.size() != 1) {
                throw new IllegalArgumentException("has " + tables.size() + " tables, and a dataset is one");
            }
            this.table = tables.isArray() ? tables.get(0) : root;
        }

        CsvwMetadata metadata() {
            JsonNode schema = table.path("tableSchema");
            List<CsvwColumn> columns = new ArrayList<>();
            for (JsonNode column : schema.path("columns")) {
                columns.add(column(column, schema, columns.size() + 1));
            }
            if (columns.stream().allMatch(CsvwColumn::virtual)) {
                throw new IllegalArgumentException("tableSchema has no columns");
            }
            String delimiter = inherited("dialect")
                    .map(dialect -> dialect.path("delimiter").asString(""))
                    .orElse("");
            if (delimiter.isEmpty()) {
                delimiter = source.name().contains(".tsv") ? "\t" : ",";
            }
            return new CsvwMetadata(description(), delimiter.charAt(0), List.copyOf(columns));
        }

        private CsvwColumn column(JsonNode column, JsonNode schema, int number) {
            List<String> titles = titles(column.path("titles"));
            String name = column.path("name")
                    .asString(
                            titles.isEmpty()
                                    ? "_col." + number
                                    : titles.getFirst().replace(' ', '_'));
            String property =
                    own(column, schema, "propertyUrl").map(JsonNode::asString).orElse(null);
            return new CsvwColumn(
                    name,
                    titles.isEmpty() ? List.of(name) : titles,
                    template(own(column, schema, "aboutUrl")
                            .map(JsonNode::asString)
                            .orElse(graph + "/row/{_row}")),
                    property == null ? graph + "/" + name : resolved(property),
                    column.path("dc:description").asString(""),
                    own(column, schema, "valueUrl")
                            .map(JsonNode::asString)
                            .map(this::template)
                            .orElse(null),
                    CsvwDatatype.of(own(column, schema, "datatype").orElse(null)),
                    own(column, schema, "lang").map(JsonNode::asString).orElse(""),
                    own(column, schema, "separator").map(JsonNode::asString).orElse(""),
                    own(column, schema, "null").map(Reading::texts).orElse(List.of("")),
                    column.path("virtual").asBoolean(false),
                    column.path("suppressOutput").asBoolean(false),
                    column.path("required").asBoolean(false));
        }

        /** A value of the column, else of its schema, else of the table. */
        private Optional<JsonNode> own(JsonNode column, JsonNode schema, String key) {
            return Stream.of(column, schema, table, root)
                    .map(node -> node.path(key))
                    .filter(node -> !node.isMissingNode())
                    .findFirst();
        }

        private Optional<JsonNode> inherited(String key) {
            return Stream.of(table, root)
                    .map(node -> node.path(key))
                    .filter(node -> !node.isMissingNode())
                    .findFirst();
        }

        private UriTemplate template(String text) {
            return UriTemplate.fromTemplate(resolved(text));
        }

        /** An IRI as it is, a prefixed name written out, and anything else below the IRI of the dataset. */
        private String resolved(String text) {
            String full = expanded(text);
            if (text.startsWith("#")) {
                return graph + text;
            }
            return SCHEME.matcher(full).lookingAt() ? full : graph + "/" + full;
        }

        /** A prefixed name as an IRI; anything else as it is. */
        private static String expanded(String text) {
            int colon = text.indexOf(':');
            String namespace = colon < 0 ? null : PREFIXES.get(text.substring(0, colon));
            return namespace == null || text.startsWith("//", colon + 1) ? text : namespace + text.substring(colon + 1);
        }

        private DatasetDescription description() {
            List<Words> titles = words("title");
            return new DatasetDescription(
                    source.slug(),
                    titles.isEmpty() ? List.of(new Words(source.name(), "")) : titles,
                    words("description"),
                    said("publisher").map(Reading::name).orElse(null),
                    iri("license"),
                    words("rights"),
                    iri("source"),
                    "");
        }

        private Optional<JsonNode> said(String term) {
            return inherited("dc:" + term).or(() -> inherited("dcterms:" + term));
        }

        private @Nullable String iri(String term) {
            return said(term)
                    .map(node -> node.path("@id").asString(node.asString("")))
                    .filter(text -> text.contains(":"))
                    .orElse(null);
        }

        private List<Words> words(String term) {
            String language = root.path("@context").path(1).path("@language").asString("");
            List<Words> words = new ArrayList<>();
            said(term).ifPresent(node -> {
                for (JsonNode one : node.isArray() ? node : List.of(node)) {
                    words.add(
                            one.isString()
                                    ? new Words(one.asString(), language)
                                    : new Words(
                                            one.path("@value").asString(""),
                                            one.path("@language").asString("")));
                }
            });
            return words;
        }

        private static String name(JsonNode publisher) {
            return publisher.isString()
                    ? publisher.asString()
                    : publisher
                            .path("schema:name")
                            .asString(publisher
                                    .path("foaf:name")
                                    .asString(publisher.path("@id").asString("")));
        }

        private static List<String> titles(JsonNode titles) {
            if (titles.isObject()) {
                List<String> all = new ArrayList<>();
                titles.forEach(language -> all.addAll(texts(language)));
                return all;
            }
            return titles.isMissingNode() ? List.of() : texts(titles);
        }

        private static List<String> texts(JsonNode node) {
            List<String> texts = new ArrayList<>();
            (node.isArray() ? node : List.of(node)).forEach(one -> texts.add(one.asString()));
            return texts;
        }
    }
}
