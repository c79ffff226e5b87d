package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.interculturalpractices.loader.dump.DumpFormat;
import org.interculturalpractices.loader.release.ReleaseFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the current release to a file. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        description = "Writes the whole graph of the current release to a file; compressed if its name ends in .gz.")
final class DumpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "nq, trig, ttl, nt, jsonld or rdf (default: by the name of the file).")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write.")
    private Path output = Path.of("");

    @Override
    public Integer call() {
        String name = output.getFileName().toString();
        boolean compressed = name.endsWith(".gz");
        String plain = compressed ? name.substring(0, name.length() - 3) : name;
        String asked = format.isEmpty() ? plain.substring(plain.lastIndexOf('.') + 1) : format;
        DumpFormat chosen = DumpFormat.named(asked)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no format is called '" + asked + "'; give --format one of " + known()));
        ReleaseFolder release = data.currentRelease();
        Path dump = release.path().resolve(chosen.path());
        try {
            if (compressed) {
                Files.copy(dump, output, StandardCopyOption.REPLACE_EXISTING);
            } else {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(dump))) {
                    Files.copy(in, output, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(output + " cannot be written: " + e.getMessage(), e);
        }
        spec.commandLine()
                .getErr()
                .println("Wrote release " + release.manifest().shortId() + " to " + output + ".");
        return Icp.DONE;
    }

    private static String known() {
        return Arrays.stream(DumpFormat.values()).map(DumpFormat::extension).collect(Collectors.joining(", "));
    }
}
