package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.release.DownloadedRelease;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the files of a release: one of the data folder, or downloads with their manifest. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Reads every file of a release, or of a folder with downloads and their manifest.json, and compares "
                        + "checksums and the id with the content.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--partial", description = "Files that a folder of downloads does not have are no error.")
    private boolean partial;

    @Parameters(
            paramLabel = "ID|FOLDER",
            arity = "0..1",
            description = "The release, or a folder with downloads; the current release if none is given.")
    private @Nullable String what;

    @Override
    public Integer call() {
        if (what != null && Files.isDirectory(Path.of(what))) {
            return verifyDownloads(Path.of(what));
        }
        ReleaseFolder release =
                what == null ? data.currentRelease() : data.folder().release(what);
        release.verify();
        int files =
                release.manifest().files().size() + release.manifest().store().size();
        err().println("Release " + release.id() + " is whole: " + files + " files, "
                + release.manifest().quads() + " quads.");
        return Icp.DONE;
    }

    private int verifyDownloads(Path folder) {
        DownloadedRelease.Report report = DownloadedRelease.verify(folder);
        report.damaged().forEach(file -> err().println("damaged: " + file));
        report.missing().forEach(file -> err().println("missing: " + file));
        err().println("Release " + report.release() + ": " + report.whole().size() + " files are whole, "
                + report.damaged().size() + " damaged, " + report.missing().size() + " missing.");
        boolean good = report.damaged().isEmpty() && !report.whole().isEmpty();
        return good && (partial || report.missing().isEmpty()) ? Icp.DONE : Icp.REJECTED;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
