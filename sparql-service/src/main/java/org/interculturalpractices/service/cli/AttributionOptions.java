package org.interculturalpractices.service.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.interculturalpractices.loader.decide.Attribution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --reason} and {@code --by}, the same for every decision of a curator. */
final class AttributionOptions {

    /** The environment variable with the name of who curates. */
    static final String CURATOR = "ICP_CURATOR";

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            required = true,
            description = "Why; it is published with the decision.")
    private String reason = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides; published as well (default: the environment's " + CURATOR
                    + ", else the user of this machine).")
    private @Nullable String by;

    /** Who decides, why, and that it is today. */
    Attribution get() {
        String curator = Objects.requireNonNullElseGet(
                by,
                () -> Objects.requireNonNullElse(System.getenv(CURATOR), System.getProperty("user.name", "unknown")));
        if (curator.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a decision needs a name and a reason; neither may be blank");
        }
        return new Attribution(curator.strip(), reason.strip(), LocalDate.now(ZoneOffset.UTC));
    }
}
