package org.interculturalpractices.service.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --curation}, the same for every command that reads pages. */
final class CurationOption {

    @Option(
            names = "--curation",
            paramLabel = "FILE",
            description = "Decisions on themes, which the data folder keeps beside those it has.")
    private @Nullable Path file;

    /** The file, or null. */
    @Nullable
    Path file() {
        return file;
    }
}
