package org.interculturalpractices.service.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.interculturalpractices.loader.release.DumpFormat;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the whole graph of the current release to a file. */
@Command(
        name = "dump",
        mixinStandardHelpOptions = true,
        description = "Write the whole graph of the current release to a file, compressed if its name ends in .gz.")
final class DumpCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "nq, trig, ttl, nt, jsonld or rdf (default: what the name of the file says).")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write; - for standard output.")
    private String output = "";

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DumpFormat wanted = wanted();
        ReleaseFolder release = data.currentRelease();
        Path source = release.path().resolve(wanted.path());
        if (output.endsWith(".gz")) {
            try (InputStream in = Files.newInputStream(source)) {
                write(in);
            }
        } else {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(source))) {
                write(in);
            }
        }
        return ExitCode.DONE;
    }

    private DumpFormat wanted() {
        String name = output.endsWith(".gz") ? output.substring(0, output.length() - 3) : output;
        String wanted = format != null ? format : name.substring(name.lastIndexOf('.') + 1);
        return DumpFormat.named(wanted)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no format '" + wanted + "'; give --format nq, trig, ttl, nt, jsonld or rdf."));
    }

    private void write(InputStream in) throws IOException {
        if (output.equals("-")) {
            in.transferTo(System.out);
            System.out.flush();
            return;
        }
        try (OutputStream out = Files.newOutputStream(Path.of(output))) {
            in.transferTo(out);
        }
    }
}
