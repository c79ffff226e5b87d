package org.interculturalpractices.loader.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.QuadFileWriter;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.files.QuadSorter;
import org.interculturalpractices.loader.link.KeptDataset;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.source.SourceEntry;
import org.interculturalpractices.ontology.NamedGraph;
import org.jspecify.annotations.Nullable;

/**
 * Builds one release of a load: statements are added in any order, then {@link #finish} sorts them, names the release by its
 * content and has its folder written. Whatever fails leaves the data folder as it was. The caller holds the folder's lock. Not
 * thread-safe.
 */
public final class ReleaseBuilder implements AutoCloseable {

    private final DataFolder data;
    private final LoadListener listener;
    private final Path folder;
    private final QuadFileWriter spill;
    private final Model described = ModelFactory.createDefaultModel();
    private @Nullable GraphStatistics statistics;

    /** What became of the statements: the release that holds them, and whether it had to be built. */
    public record Outcome(ReleaseFolder release, boolean built) {}

    /** Begins a release in the data folder of that lock, which the caller holds until the builder is closed. */
    public ReleaseBuilder(FolderLock lock, LoadListener listener) {
        this(lock.folder(), lock.folder().building(), listener);
    }

    /** Begins what would be a release of that data folder, elsewhere: it can be sorted, and is not to be finished. */
    public ReleaseBuilder(DataFolder data, Path folder, LoadListener listener) {
        this.data = data;
        this.listener = listener;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            spill = new QuadFileWriter(folder.resolve("unsorted.nq"));
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }

    /** Adds the triples of a Jena graph to a named graph; a triple that is there already is added once. */
    public void add(NamedGraph name, Graph graph) {
        spill.add(name, graph);
    }

    /** Adds a linked dataset: its quads, and what is known of it. */
    public void add(KeptDataset dataset) {
        try {
            spill.addLines(dataset.quads());
        } catch (IOException e) {
            throw LoaderException.ofDisk(dataset.quads(), e);
        }
        described.add(dataset.description().describe());
    }

    /**
     * Sorts all that was added; no more can be added then.
     *
     * @param sources give the licences of the catalogue
     * @return the quads
     * @throws LoaderException with {@link Code#IO} if the disk fails or is full
     */
    public Path sort(List<SourceEntry> sources) {
        Path quads = quads();
        try {
            spill.close();
            listener.progress("sort", 0, -1);
            statistics = sort(quads, sources);
            return quads;
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }

    /** Where the sorted quads are. */
    public Path quads() {
        return folder.resolve("graph.nq");
    }

    /** The folder for temporary files. */
    public Path scratch() {
        return folder;
    }

    /**
     * Builds the release of all that was sorted, or finds the one that is there already with the same content.
     *
     * @param report what was read, accepted and rejected, kept in the release
     * @throws LoaderException with {@link Code#IO} if the disk fails, is full, or gives back something else than was written
     */
    public Outcome finish(LoadReport report) {
        Path quads = quads();
        try {
            String id = QuadLines.digest(quads);
            ReleaseWriter writer = new ReleaseWriter(data, folder, listener);
            Optional<ReleaseFolder> same = writer.find(id);
            if (same.isPresent()) {
                return new Outcome(same.get(), false);
            }
            Counts counts = Objects.requireNonNull(statistics, "sort first").counts();
            return new Outcome(writer.write(quads, id, counts, report), true);
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }

    /** Removes what is left of the temporary files. */
    @Override
    public void close() {
        try {
            spill.close();
            DurableFiles.deleteTree(folder);
        } catch (IOException e) {
            throw LoaderException.ofDisk(folder, e);
        }
    }

    private GraphStatistics sort(Path quads, List<SourceEntry> sources) throws IOException {
        Path sortedData = folder.resolve("data.nq");
        QuadSorter.sort(folder.resolve("unsorted.nq"), sortedData);
        GraphStatistics statistics = GraphStatistics.of(sortedData);
        Path unsorted = folder.resolve("metadata-unsorted.nq");
        try (QuadFileWriter metadata = new QuadFileWriter(unsorted)) {
            metadata.add(
                    NamedGraph.METADATA,
                    ReleaseMetadata.describe(statistics.triplesByGraph(), sources)
                            .add(described)
                            .getGraph());
        }
        Path sorted = folder.resolve("metadata.nq");
        QuadSorter.sort(unsorted, sorted);
        QuadSorter.mergeSorted(List.of(sortedData, sorted), quads);
        return statistics;
    }
}
