package org.interculturalpractices.service.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --curation}, the same for every command that reads pages. */
final class CurationOption {

    @Option(
            names = "--curation",
            paramLabel = "FILE",
            description = "Decisions of curators, instead of those that ship with the project.")
    private @Nullable Path file;

    /** The file, or null for the one that ships with the project. */
    @Nullable
    Path file() {
        return file;
    }
}
