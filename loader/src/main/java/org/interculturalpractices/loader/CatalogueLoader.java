package org.interculturalpractices.loader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.sys.JenaSystem;
import org.interculturalpractices.loader.decide.DecisionFile;
import org.interculturalpractices.loader.files.Workers;
import org.interculturalpractices.loader.link.DatasetSource;
import org.interculturalpractices.loader.link.LinkReport;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.reject.RejectedFiles;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderChange;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.ReleaseBuilder;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.jspecify.annotations.Nullable;

/**
 * The façade of the loader: one static method a verb. A load makes a release of exactly the sources given, the register and the decisions
 * of curators, and makes it the current one; a preview does the same work and keeps nothing. Records that are wrong are rejected one by
 * one and named in the report, and so is a source that cannot be read; where none can be, or a strict load asks for all of them, the whole
 * fails and the folder stays as it was. A load that would withdraw practices asks first. Stateless.
 */
public final class CatalogueLoader {

    static {
        JenaSystem.init();
    }

    private CatalogueLoader() {}

    /**
     * Loads sources into a data folder. Release, register, decisions and rejected records change together or not at all.
     *
     * @throws LoaderException if every source, or with {@link LoadRequest#strict} any, or a file of decisions or the register cannot
     *     be read, if another load writes to the folder, if not a single record was accepted, if practices would be withdrawn and
     *     {@link LoadRequest#consent} does not agree ({@link Code#WITHDRAWAL_REFUSED}), or if the disk fails
     */
    public static LoadResult load(LoadRequest request, LoadListener listener) {
        DataFolder data = new DataFolder(request.data());
        try (FolderLock lock = data.lock()) {
            return load(request, data, lock, listener);
        }
    }

    /**
     * Reads and checks sources as {@link #load} would, compares the outcome with the current release, and writes nothing into the
     * data folder, which need not be there.
     *
     * @return what a load would report
     * @throws LoaderException as a load does, but for withdrawals, which are told in {@link LoadReport#difference}
     */
    public static LoadReport preview(LoadRequest request, LoadListener listener) {
        return preview(request, listener, quads -> {});
    }

    /**
     * The same, and gives the statements that the release would have to a consumer.
     *
     * @param quads takes a file of canonical N-Quads, which is there until it returns; those of datasets are in it if they are linked
     *     in the data folder already
     */
    public static LoadReport preview(LoadRequest request, LoadListener listener, Consumer<Path> quads) {
        DataFolder data = new DataFolder(request.data());
        Path scratch = scratch();
        try (ReleaseBuilder builder = new ReleaseBuilder(data, scratch, listener)) {
            LoadReport report =
                    new CatalogueLoad(request, data, listener).read(builder, (source, rejected) -> {}, () -> {});
            quads.accept(builder.quads());
            return report;
        } finally {
            DataFolder.sweep(scratch);
        }
    }

    /**
     * Links a dataset to the places of the graph, and makes a release that has it beside the sources of the current release; without
     * a release yet, beside the catalogue that ships with the project.
     *
     * @throws LoaderException if the dataset, its mapping or its review file cannot be read, if another load writes to the folder, or
     *     if the disk fails
     */
    public static LinkResult link(LinkRequest request, LoadListener listener) {
        DataFolder data = new DataFolder(request.data());
        try (FolderLock lock = data.lock()) {
            DatasetSource source = request.source(data);
            LinkReport report = new LinkedDatasets(data, listener).link(source);
            LoadRequest load = LoadRequest.bundled(request.data()).keeping(request.curation());
            boolean isFirst = data.currentRelease().isEmpty();
            return new LinkResult(
                    report,
                    data.dataset(source.slug()),
                    load(isFirst ? load : load.besideCurrent(), data, lock, listener));
        }
    }

    /**
     * Takes a linked dataset out, and makes a release without it.
     *
     * @throws LoaderException with {@link Code#SOURCE_NOT_FOUND} if there is none of that slug
     */
    public static LoadResult unlink(Path folder, String slug, @Nullable Path curation, LoadListener listener) {
        DataFolder data = new DataFolder(folder);
        try (FolderLock lock = data.lock()) {
            new LinkedDatasets(data, listener).remove(slug);
            LoadRequest request = LoadRequest.adding(folder, List.of()).keeping(curation);
            return load(request, data, lock, listener);
        }
    }

    private static LoadResult load(LoadRequest request, DataFolder data, FolderLock lock, LoadListener listener) {
        Optional<String> before = data.current();
        FolderChange change = new FolderChange(data);
        change.guard(data.identity());
        change.guard(data.decisions().path(DecisionFile.THEMES));
        CatalogueLoad load = new CatalogueLoad(request, data, listener);
        RejectedFiles rejected = new RejectedFiles(data);
        // What is linked does not depend on what is read.
        try (ReleaseBuilder builder = new ReleaseBuilder(lock, listener);
                Workers beside = new Workers(1)) {
            LoadReport report = load.read(builder, rejected::keep, linkBeside(beside, data));
            load.requireConsent(report);
            ReleaseBuilder.Outcome outcome = load.finish(builder, report, rejected, lock, change);
            boolean changed = !before.equals(Optional.of(outcome.release().id()));
            return new LoadResult(outcome.release(), changed, report);
        }
    }

    /** Begins to link the datasets that ship with the project; what it gives waits until they are there. */
    private static Runnable linkBeside(Workers beside, DataFolder data) {
        Future<?> linked = beside.begin(() -> {
            new LinkedDatasets(data, LoadListener.NONE).linkBundledOnce();
            return null;
        });
        return () -> {
            try {
                Workers.await(linked);
            } catch (IOException e) {
                throw LoaderException.ofDisk(data.datasetsFolder(), e);
            }
        };
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("icp-preview-");
        } catch (IOException e) {
            throw new LoaderException(
                    Code.IO, "the folder for temporary files", "cannot be written: " + e.getMessage(), e);
        }
    }
}
