package org.interculturalpractices.service.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tests that the service is known not to pass, by IRI, each with the reason: the file {@code skipped.tsv}. */
final class Skips {

    private static final Map<String, String> REASONS = read();

    private Skips() {}

    /** Why a test is skipped, if it is. */
    static Optional<String> reason(Suite.Entry entry) {
        return Optional.ofNullable(REASONS.get(entry.iri()));
    }

    private static Map<String, String> read() {
        try (InputStream in = Objects.requireNonNull(Skips.class.getResourceAsStream("/conformance/skipped.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
