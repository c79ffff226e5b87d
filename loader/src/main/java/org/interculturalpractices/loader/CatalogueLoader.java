package org.interculturalpractices.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sys.JenaSystem;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.IdentityFile;
import org.interculturalpractices.loader.link.DatasetSource;
import org.interculturalpractices.loader.link.LinkReport;
import org.interculturalpractices.loader.map.Tombstones;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.KeptSources;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.release.RejectedFiles;
import org.interculturalpractices.loader.release.ReleaseBuilder;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.ontology.NamedGraph;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of the loader. A load makes a release of exactly the sources given, the register and the curation file, and makes
 * it the current one; a validation does the same work and keeps nothing. Records that are wrong are rejected one by one and
 * named in the report, and so is a source that cannot be read; where none can be, or a strict load asks for all of them, the whole
 * fails and the current release stays as it was. Stateless.
 */
public final class CatalogueLoader {

    static {
        JenaSystem.init();
    }

    private CatalogueLoader() {}

    /**
     * Loads sources into a data folder.
     *
     * @throws LoaderException if every source, or with {@link LoadRequest#strict} any, or the curation file or the register cannot
     *     be read, if another load writes to the folder, if not a single record was accepted, or if the disk fails
     */
    public static LoadResult load(LoadRequest request, LoadListener listener) {
        DataFolder data = new DataFolder(request.data());
        try (FolderLock lock = data.lock()) {
            return load(request, data, lock, listener);
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
            LinkReport report = new Datasets(data, listener).link(source);
            LoadRequest load = data.currentRelease().isPresent()
                    ? new LoadRequest(request.data(), List.of(), request.curation(), true, List.of())
                    : new LoadRequest(request.data(), List.of(), request.curation());
            return new LinkResult(report, data.dataset(source.slug()), load(load, data, lock, listener));
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
            new Datasets(data, listener).remove(slug);
            return load(new LoadRequest(folder, List.of(), curation, true, List.of()), data, lock, listener);
        }
    }

    private static LoadResult load(LoadRequest request, DataFolder data, FolderLock lock, LoadListener listener) {
        Datasets datasets = new Datasets(data, listener);
        datasets.linkBundledOnce();
        try (ReleaseBuilder builder = new ReleaseBuilder(lock, listener)) {
            Register register = Register.read(data.register());
            LoadReport report = read(request, data, register, builder, listener);
            data.datasets().forEach(builder::add);
            ReleaseBuilder.Outcome outcome = builder.finish(report, register);
            boolean changed =
                    !data.current().equals(Optional.of(outcome.release().id()));
            lock.activate(outcome.release().id());
            return new LoadResult(outcome.release(), changed, report);
        }
    }

    /** Reads the sources and adds what they say to the release; when it returns, memory holds none of it. */
    private static LoadReport read(
            LoadRequest request, DataFolder data, Register register, ReleaseBuilder builder, LoadListener listener) {
        KeptSources kept = new KeptSources(data);
        SourceIntake intake = intake(request, kept);
        RejectedFiles rejected = new RejectedFiles(data);
        Identities identities = new Identities(data.identity().toString(), IdentityFile.read(data.identity()));
        RecordPipeline pipeline =
                new RecordPipeline(register, identities, request.curation(), listener, rejected::keep);
        pipeline.references().forEach((name, model) -> builder.add(name, model.getGraph()));
        LoadReport report = pipeline.run(
                intake, mapped -> mapped.graphs().forEach((name, model) -> builder.add(name, model.getGraph())));
        rejected.publish();
        if (report.accepted() == 0) {
            throw new LoaderException(
                    Code.NO_RECORDS,
                    intake.loaded().getFirst().name(),
                    "all " + report.rejected()
                            + " records were rejected; mend them as the messages say and load again");
        }
        builder.add(
                NamedGraph.PROVENANCE,
                Tombstones.describe(register.withdrawn(identities::canonical)).getGraph());
        data.writeIdentities(identities);
        kept.keep(intake.loaded());
        data.writeReport(report);
        return report;
    }

    /**
     * Reads and validates sources as {@link #load} would, against an empty register, and writes nothing.
     *
     * @param strict whether one source that cannot be read, or has no record, makes it fail
     * @throws LoaderException if the curation file or every source cannot be read, or if it is strict and one source cannot be
     */
    public static LoadReport validate(
            List<Path> paths, @Nullable Path curation, boolean strict, LoadListener listener) {
        RecordPipeline pipeline =
                new RecordPipeline(new Register(), new Identities(), curation, listener, (source, rejected) -> {});
        SourceIntake intake = new SourceIntake(strict, name -> Optional.empty());
        open(paths, intake);
        return pipeline.run(intake, mapped -> {});
    }

    private static SourceIntake intake(LoadRequest request, KeptSources kept) {
        SourceIntake intake = new SourceIntake(request.strict(), kept::former);
        if (!request.add()) {
            open(request.sources(), intake);
            return intake;
        }
        Set<String> names = request.sources().stream()
                .map(file -> Objects.toString(file.getFileName(), file.toString()))
                .collect(Collectors.toSet());
        List<CatalogueSource> former = kept.beside(names, request.without());
        if (former.isEmpty() && request.sources().isEmpty()) {
            throw new LoaderException(
                    Code.NO_RECORDS,
                    request.data().toString(),
                    "there is no current release whose sources could be kept, and no other source; name one");
        }
        former.forEach(intake::add);
        request.sources().forEach(intake::open);
        return intake;
    }

    private static void open(List<Path> paths, SourceIntake intake) {
        if (paths.isEmpty()) {
            intake.add(CatalogueSource.bundled());
        }
        paths.forEach(intake::open);
    }
}
