package org.interculturalpractices.service.reconcile;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interculturalpractices.ontology.oracle.OracleFolder;
import tools.jackson.databind.json.JsonMapper;

/** The JSON schemas of the specification, in one of its versions; nothing is fetched from the network. */
final class OfficialSchemas {

    private static final String FOLDER = "conformance/reconciliation";

    private final Map<String, Schema> schemas = new HashMap<>();
    private final Path version;

    OfficialSchemas(String version) {
        this.version = OracleFolder.require(FOLDER).resolve(version);
        Map<String, String> byId = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        for (Path file : files(this.version.resolve("schemas"))) {
            // The schemas name no draft; they are written in the seventh.
            String text =
                    read(file).replace("http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#");
            String id =
                    JsonMapper.shared().readTree(text).path("$id").asString().replace("#", "");
            byId.put(id, text);
            ids.put(String.valueOf(file.getFileName()).replace(".json", ""), id);
        }
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(byId));
        ids.forEach((name, id) -> schemas.put(name, registry.getSchema(SchemaLocation.of(id))));
    }

    /** What the schema of that name finds wrong. */
    List<String> errors(String schema, String json) {
        return schemas.get(schema).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    boolean has(String schema) {
        return schemas.containsKey(schema);
    }

    /** The examples below {@code examples}, valid and invalid. */
    List<Path> examples() {
        return files(version.resolve("examples"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
