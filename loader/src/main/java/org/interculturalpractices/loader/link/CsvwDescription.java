package org.interculturalpractices.loader.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interculturalpractices.loader.link.DatasetDescription.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The description of a dataset as a whole in its CSVW metadata, in Dublin Core. */
final class CsvwDescription {

    private final DatasetSource source;
    private final JsonNode root;
    private final JsonNode table;

    /**
     * A description.
     *
     * @param table the part of the metadata that describes the table, whose properties prevail over those of the group
     */
    CsvwDescription(DatasetSource source, JsonNode root, JsonNode table) {
        this.source = source;
        this.root = root;
        this.table = table;
    }

    DatasetDescription read() {
        List<Words> titles = words("title");
        return new DatasetDescription(
                source.slug(),
                titles.isEmpty() ? List.of(new Words(source.name(), "")) : titles,
                words("description"),
                said("publisher").map(CsvwDescription::name).orElse(null),
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

    private Optional<JsonNode> inherited(String key) {
        return Stream.of(table, root)
                .map(node -> node.path(key))
                .filter(node -> !node.isMissingNode())
                .findFirst();
    }
}
