package org.interculturalpractices.service.cli;

import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.loader.LoadRequest;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which sources a load is made of, the same for a load and for its rehearsal. */
final class SourceOptions {

    @Option(
            names = "--add",
            description = "Keeps the sources of the current release, but for those that the new ones are versions of.")
    private boolean add;

    @Option(
            names = "--without",
            paramLabel = "NAME",
            description = "With --add: leaves out this source of the current release; may be given several times.")
    private List<String> without = List.of();

    @Option(
            names = "--strict",
            description = "Fails as a whole if one source cannot be read or has no record; else the others are loaded.")
    private boolean strict;

    @Mixin
    private CurationOption curation = new CurationOption();

    /** What is to be loaded; it withdraws nothing. */
    LoadRequest request(CommandLine command, Path data, List<Path> sources) {
        if (!without.isEmpty() && !add) {
            throw new ParameterException(command, "--without leaves out of what --add keeps; give both");
        }
        return new LoadRequest(data, sources, curation.file(), add, without, strict, difference -> false);
    }
}
