package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.ReleaseBuilder;
import org.interculturalpractices.loader.release.ReleaseRebuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a release anew from its quads. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Makes a release anew from its graph.nq.gz: same id, same files. It becomes the current one in a folder "
                        + "that has none.")
final class RebuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The graph.nq.gz of a release.")
    private Path graph = Path.of("");

    @Option(
            names = "--patch",
            paramLabel = "DIFF",
            description = "A difference to apply before, as 'icp release diff' writes it; may be given more than once.")
    private List<Path> patches = List.of();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        DataFolder folder = data.folder();
        try (FolderLock lock = folder.lock()) {
            ReleaseBuilder.Outcome outcome;
            try (LoadProgress progress =
                    new LoadProgress(err, Terminal.current().progress())) {
                outcome = ReleaseRebuilder.rebuild(lock, graph, patches, progress);
            }
            String id = outcome.release().id();
            String built = outcome.built() ? "was rebuilt" : "is there already";
            if (folder.current().isEmpty()) {
                lock.activate(id);
                err.println("Release " + id + " " + built + ", and is the current one.");
            } else {
                err.println("Release " + id + " " + built + "; 'icp release activate "
                        + outcome.release().manifest().shortId() + "' makes it the current one.");
            }
            spec.commandLine().getOut().println(id);
        }
        return Icp.DONE;
    }
}
