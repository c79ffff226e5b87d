package org.interculturalpractices.loader.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON file that describes a source. Reading is strict: a property that is not known is more likely a slip than a wish. */
final class SidecarFile {

    private static final int MAX_BYTES = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper WRITER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private SidecarFile() {}

    /** The sidecar of {@code page.txt} is {@code page-metadata.json}. */
    static String nameFor(String source) {
        int dot = source.lastIndexOf('.');
        return (dot > 0 ? source.substring(0, dot) : source) + "-metadata.json";
    }

    static SourceDescription read(String name, InputStream in) {
        try {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw new LoaderException(Code.SIDECAR_INVALID, name, "more than 1 MiB is too much for a description");
            }
            SourceDescription description = MAPPER.readValue(content, SourceDescription.class);
            if (description == null) {
                throw new LoaderException(Code.SIDECAR_INVALID, name, 1, 1, "must be a JSON object, not null");
            }
            return description;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new LoaderException(
                    Code.SIDECAR_INVALID,
                    name,
                    at == null ? 0 : Math.max(at.getLineNr(), 1),
                    at == null ? 0 : Math.max(at.getColumnNr(), 1),
                    detail(e) + "; mend it or move it away");
        } catch (IOException e) {
            throw LoaderException.unreadable(name, e);
        }
    }

    /** The content of the file that says this of a source; what is not known is left out. */
    static byte[] write(SourceDescription description) {
        return WRITER.writeValueAsBytes(description);
    }

    private static String detail(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                String.format(
                        Locale.ROOT,
                        "\"%s\" is none of iri, title, publisher, license, rights, retrieved, language, charset, columns, country, city",
                        unknown.getPropertyName());
            case ValueInstantiationException wrong
            when wrong.getCause() != null ->
                Objects.requireNonNullElse(wrong.getCause().getMessage(), "has a wrong value");
            default -> Objects.requireNonNullElse(e.getOriginalMessage(), "is not JSON");
        };
    }
}
