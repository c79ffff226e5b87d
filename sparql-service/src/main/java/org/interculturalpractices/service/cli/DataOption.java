package org.interculturalpractices.service.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import picocli.CommandLine.Option;

/** The option {@code --data}, the same for every command that works on a data folder. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:ICP_DATA:-data}",
            description = "The folder with the releases (default: ${DEFAULT-VALUE}).")
    private Path path = byDefault();

    /** The folder where none is given: that of the environment, else one beside where the command runs. */
    static Path byDefault() {
        return Path.of(Objects.requireNonNullElse(System.getenv("ICP_DATA"), "data"));
    }

    Path path() {
        return path;
    }

    DataFolder folder() {
        return new DataFolder(path);
    }

    /** The current release; it is an error if there is none. */
    ReleaseFolder currentRelease() {
        return folder().currentRelease()
                .orElseThrow(
                        () -> new LoaderException(
                                Code.RELEASE_UNKNOWN,
                                path.toString(),
                                "there is no release in this folder; make one with 'icp load', or give another folder with --data"));
    }
}
