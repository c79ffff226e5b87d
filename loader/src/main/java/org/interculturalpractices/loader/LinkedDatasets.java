package org.interculturalpractices.loader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interculturalpractices.loader.files.BundledFile;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.link.DatasetLinker;
import org.interculturalpractices.loader.link.DatasetSource;
import org.interculturalpractices.loader.link.KeptDataset;
import org.interculturalpractices.loader.link.LinkReport;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.report.LoadListener;

/** The linked datasets of a data folder, whose lock the caller holds. Not thread-safe. */
final class LinkedDatasets {

    private static final String FOLDER = "/datasets/";
    /** The datasets that ship with the project: each file, and those that belong to it. */
    private static final List<List<String>> BUNDLED = List.of(
            List.of("country-indicators.csv", "country-indicators.csv-metadata.json"),
            List.of("city-populations.csv", "city-populations.rml.ttl", "city-populations-metadata.json"));

    private final DataFolder data;
    private final LoadListener listener;

    LinkedDatasets(DataFolder data, LoadListener listener) {
        this.data = data;
        this.listener = listener;
    }

    /** Links a dataset, in place of a former version of it. */
    LinkReport link(DatasetSource source) {
        linkBundledOnce();
        return inScratch(scratch -> DatasetLinker.link(source, data.dataset(source.slug()), scratch, listener));
    }

    /** Links the datasets that ship with the project, unless the folder has a place for datasets already, be it empty. */
    void linkBundledOnce() {
        if (Files.isDirectory(data.datasetsFolder())) {
            return;
        }
        for (List<String> files : BUNDLED) {
            inScratch(scratch -> {
                files.forEach(file -> copy(file, scratch.resolve(file)));
                DatasetSource source = DatasetSource.open(scratch.resolve(files.getFirst()));
                return DatasetLinker.link(source, data.dataset(source.slug()), scratch, listener);
            });
        }
    }

    void remove(String slug) {
        KeptDataset dataset = data.dataset(slug);
        if (data.datasets().stream().noneMatch(kept -> kept.slug().equals(slug))) {
            throw new LoaderException(
                    Code.SOURCE_NOT_FOUND,
                    data.datasetsFolder().toString(),
                    "there is no linked dataset \"" + slug + "\"; there are "
                            + data.datasets().stream().map(KeptDataset::slug).toList());
        }
        try {
            Files.delete(dataset.quads());
            DurableFiles.deleteTree(dataset.folder());
        } catch (IOException e) {
            throw LoaderException.ofDisk(dataset.folder(), e);
        }
    }

    /** A dataset that is linked already, from its copy. */
    static DatasetSource kept(KeptDataset dataset) {
        try (Stream<Path> files = Files.list(dataset.source())) {
            return files.filter(file -> !file.toString().endsWith("-metadata.json"))
                    .filter(file -> !file.toString().endsWith(".rml.ttl"))
                    .findFirst()
                    .map(DatasetSource::open)
                    .orElseThrow(() -> new LoaderException(
                            Code.SOURCE_NOT_FOUND,
                            dataset.source().toString(),
                            "is empty; link the file itself again"));
        } catch (IOException e) {
            throw LoaderException.ofDisk(dataset.source(), e);
        }
    }

    private LinkReport inScratch(Function<Path, LinkReport> work) {
        Path scratch = data.path().resolve("linking");
        try {
            DurableFiles.deleteTree(scratch);
            Files.createDirectories(scratch);
            LinkReport report = work.apply(scratch);
            DurableFiles.deleteTree(scratch);
            return report;
        } catch (IOException e) {
            throw LoaderException.ofDisk(scratch, e);
        }
    }

    private static void copy(String file, Path to) {
        try (InputStream in = BundledFile.open(FOLDER + file)) {
            Files.copy(in, to);
        } catch (IOException e) {
            throw LoaderException.ofDisk(to, e);
        }
    }
}
