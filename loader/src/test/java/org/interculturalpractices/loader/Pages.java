package org.interculturalpractices.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Catalogue pages for tests. */
final class Pages {

    /** The listing page of the programme among the oracles. */
    static final String PROGRAMME = "catalogue/good-practice-examples.sq.txt";

    private Pages() {}

    /** Writes a page with some boilerplate and records, each a title, a heading line and a text. */
    static Path write(Path file, String... records) {
        StringBuilder text = new StringBuilder("A page of practices\n\n");
        for (String record : records) {
            text.append(String.join("\n\n", record.split("\\|", -1))).append("\n\n");
        }
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request to load one page with the curation file that ships with the project. */
    static LoadRequest load(Path data, Path page) {
        return LoadRequest.of(data, List.of(page)).withdrawing();
    }
}
