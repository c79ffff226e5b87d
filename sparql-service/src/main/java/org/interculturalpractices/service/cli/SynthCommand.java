package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.loader.synth.SyntheticListing;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a listing of invented practices. */
@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        description = "Writes a listing of invented practices of any size, to measure with; one in "
                + SyntheticListing.WRONG_ONE_IN + " is wrong on purpose.")
final class SynthCommand implements Callable<Integer> {

    private static final SourceDescription DESCRIPTION = new SourceDescription(
            null,
            "Synthetic practices: none of these ever happened",
            null,
            "https://creativecommons.org/publicdomain/zero/1.0/",
            null,
            null,
            null,
            null,
            Map.of(),
            null,
            null);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--practices", paramLabel = "N", required = true, description = "How many records.")
    private int practices;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The same seed gives the same file.")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file; its description is written beside it.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (practices < 1) {
            throw new ParameterException(spec.commandLine(), "--practices must be 1 or more");
        }
        try (Writer out = Files.newBufferedWriter(output)) {
            new SyntheticListing(seed, PlacesAuthority.bundled()).write(practices, out);
        }
        DESCRIPTION.writeBeside(output);
        return Icp.DONE;
    }
}
