package org.interculturalpractices.service.cli;

import java.nio.file.Path;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import picocli.CommandLine.Option;

/** The option {@code --data} of the commands that work on a data folder. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder (default: data).")
    Path path = Path.of("data");

    DataFolder folder() {
        return new DataFolder(path);
    }

    ReleaseFolder currentRelease() {
        return currentRelease(folder());
    }

    static ReleaseFolder currentRelease(DataFolder folder) {
        return folder.currentRelease()
                .orElseThrow(() -> new ServiceException(
                        Code.NO_RELEASE,
                        "the data folder " + folder.path() + " has no release that is whole; make one with 'icp load'"));
    }
}
