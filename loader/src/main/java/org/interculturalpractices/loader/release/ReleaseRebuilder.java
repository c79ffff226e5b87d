package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.loader.diff.PatchFile;
import org.interculturalpractices.loader.files.CanonicalQuads;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.report.SourceReport;

/**
 * Makes a release anew from its quads alone, wherever they were downloaded: same id, same downloads, same catalogue record. What a
 * load knew beyond the quads, its report and the register of slugs, is not in them.
 */
public final class ReleaseRebuilder {

    private ReleaseRebuilder() {}

    /**
     * Rebuilds a release, or finds the one that is there already with the same content. It does not become the current one.
     *
     * @param lock of the data folder that gets it
     * @param graph {@code graph.nq.gz} of a release
     * @param patches differences to apply to it before, one after the other
     * @throws LoaderException with {@link Code#GRAPH_INVALID} if a file is not what it should be, or with {@link Code#IO}
     */
    public static ReleaseBuilder.Outcome rebuild(
            FolderLock lock, Path graph, List<Path> patches, LoadListener listener) {
        requireFile(graph);
        patches.forEach(ReleaseRebuilder::requireFile);
        DataFolder data = lock.folder();
        Path folder = data.building();
        try {
            Files.createDirectories(folder);
            Path quads = folder.resolve("graph.nq");
            listener.progress("read", 0, -1);
            CanonicalQuads.copy(patched(graph, patches, folder), quads, folder);
            String id = QuadLines.digest(quads);
            ReleaseWriter writer = new ReleaseWriter(data, folder, listener);
            var same = writer.find(id);
            if (same.isPresent()) {
                return new ReleaseBuilder.Outcome(same.get(), false);
            }
            Counts counts = GraphStatistics.of(quads).counts();
            return new ReleaseBuilder.Outcome(writer.write(quads, id, counts, report(graph, quads, counts)), true);
        } catch (IOException e) {
            throw LoaderException.ofDisk(graph, e);
        } finally {
            DataFolder.sweep(folder);
        }
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND, file.toString(), "there is no such file; check the name and the folder");
        }
    }

    private static Path patched(Path graph, List<Path> patches, Path folder) throws IOException {
        Path quads = graph;
        for (Path patch : patches) {
            Path next = folder.resolve("patched-" + patches.indexOf(patch) + ".nq");
            PatchFile.apply(quads, patch, next);
            quads = next;
        }
        return quads;
    }

    private static LoadReport report(Path graph, Path quads, Counts counts) throws IOException {
        String name = String.valueOf(graph.getFileName());
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                Severity.WARNING,
                "rebuilt",
                name,
                0,
                0,
                "this release was rebuilt from its quads; what the load that made it rejected is not known here"));
        List<SourceReport> sources =
                RebuiltSources.read(quads).stream().map(SourceReport::ofEntry).toList();
        return LoadReport.ofRelease(sources, Math.toIntExact(counts.practices()), problems);
    }
}
