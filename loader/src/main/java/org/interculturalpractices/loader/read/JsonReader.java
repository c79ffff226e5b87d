package org.interculturalpractices.loader.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.parse.RecordLines;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.CatalogueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON (RFC 8259): an array of objects, an array inside of an object, or an object a line (.ndjson, .jsonl). A property is named by its
 * name, or by a JSON Pointer (RFC 6901) such as {@code /place/city}; of an array of names each counts. One object is in memory at
 * a time.
 */
final class JsonReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HeadingParser headings;

    JsonReader(HeadingParser headings) {
        this.headings = headings;
    }

    LineCounts read(CatalogueSource source, RecordSink sink) {
        ColumnMapping mapping = new ColumnMapping(source);
        try (InputStream in = source.bytes();
                JsonParser parser = MAPPER.createParser(in)) {
            JsonObjects objects = isLines(source.name())
                    ? JsonObjects.ofLines(parser)
                    : JsonObjects.ofArray(parser, mapping.records());
            int accepted = 0;
            int rejected = 0;
            for (JsonNode object = objects.next(); object != null; object = objects.next()) {
                int line = Math.max(parser.currentLocation().getLineNr(), 1);
                boolean taken = FieldedRecord.of(
                                source.name(), fields(object, mapping), new RecordLines(line, line, line, 1))
                        .sendTo(sink, headings);
                accepted += taken ? 1 : 0;
                rejected += taken ? 0 : 1;
            }
            if (accepted + rejected == 0) {
                throw new LoaderException(
                        Code.NO_RECORDS,
                        source.name(),
                        "no object was found; say where the array is in " + source.sidecarName()
                                + ", as in \"columns\": {\"records\": \"/items\"}");
            }
            return new LineCounts(accepted + rejected + objects.others(), objects.others(), accepted, rejected);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new LoaderException(
                    Code.SOURCE_INVALID,
                    source.name(),
                    at == null ? 0 : Math.max(at.getLineNr(), 0),
                    at == null ? 0 : Math.max(at.getColumnNr(), 0),
                    e.getOriginalMessage() + "; mend the JSON there");
        } catch (IOException e) {
            throw LoaderException.unreadable(source.name(), e);
        }
    }

    private static boolean isLines(String name) {
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    private static Map<Field, String> fields(JsonNode object, ColumnMapping mapping) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String stated = mapping.stated().get(field);
            List<String> names = stated == null ? field.names() : List.of(stated);
            names.stream()
                    .map(name -> text(find(object, name)))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .ifPresent(text -> fields.put(field, text));
        }
        return fields;
    }

    private static JsonNode find(JsonNode object, String name) {
        if (name.startsWith("/")) {
            return object.at(name);
        }
        return object.propertyStream()
                .filter(property -> ColumnMapping.fold(property.getKey()).equals(ColumnMapping.fold(name)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MAPPER.missingNode());
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonReader::text)
                    .collect(Collectors.joining("; "));
        }
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
