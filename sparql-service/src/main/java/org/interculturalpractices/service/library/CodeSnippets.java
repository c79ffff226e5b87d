package org.interculturalpractices.service.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.interculturalpractices.queries.ResultKind;

/**
 * Code that asks for an answer and prints it: rows as rows where the language has a reader for them, anything else as its text.
 * The code is in the files of the folder {@code snippets}. Stateless.
 */
final class CodeSnippets {

    /**
     * Code of one language.
     *
     * @param language which
     * @param code the code
     */
    public record Snippet(Language language, String code) {}

    /** The languages in which there is code. */
    public enum Language {
        CURL("curl", "sh", false),
        PYTHON("Python", "py", true),
        R("R", "R", true),
        JAVASCRIPT("JavaScript", "js", true),
        JAVA("Java", "java", false);

        private final String title;
        private final String suffix;
        private final boolean readsRows;

        Language(String title, String suffix, boolean readsRows) {
            this.title = title;
            this.suffix = suffix;
            this.readsRows = readsRows;
        }

        /** Its name. */
        public String title() {
            return title;
        }

        private String file(ResultKind kind) {
            String name = !readsRows ? "request" : kind == ResultKind.BINDINGS ? "rows" : "text";
            return "/snippets/" + name + "." + suffix;
        }
    }

    private CodeSnippets() {}

    /**
     * The code in every language.
     *
     * @param url the address to ask, escaped so that it has no quotation mark
     * @param kind what comes back
     */
    static List<Snippet> of(String url, ResultKind kind) {
        String accept = switch (kind) {
            case BINDINGS -> "text/csv";
            case GRAPH -> "text/turtle";
            case BOOLEAN -> "application/sparql-results+json";
        };
        return Stream.of(Language.values())
                .map(language -> new Snippet(
                        language,
                        read(language.file(kind)).replace("{url}", url).replace("{accept}", accept)))
                .toList();
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(CodeSnippets.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
