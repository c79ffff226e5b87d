package org.interculturalpractices.service.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The queries that the pages offer to begin with; files of the folder {@code examples}. Immutable. */
@Component
public final class ExampleQueries {

    private static final List<String> NAMES = List.of("practices", "cities", "themes", "same-as");

    private final List<Example> examples =
            NAMES.stream().map(ExampleQueries::read).toList();

    /**
     * One example.
     *
     * @param name the name of its file, and of its title in the messages
     * @param text the query
     */
    public record Example(String name, String text) {}

    /** All examples, the simplest first. */
    public List<Example> all() {
        return examples;
    }

    private static Example read(String name) {
        try (InputStream in =
                Objects.requireNonNull(ExampleQueries.class.getResourceAsStream("/examples/" + name + ".rq"), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Example(name, text.substring(text.indexOf('\n') + 1).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
