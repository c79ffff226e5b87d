package org.interculturalpractices.loader.link;

import java.io.IOException;
import java.nio.file.Path;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;

/**
 * A linked dataset in its folder {@code datasets/<slug>/} of a data folder: its quads, what is known of it, the report of its link, the
 * file that curators edit, and a copy of what it was made of. Immutable.
 */
public record KeptDataset(Path folder) {

    /** The last part of the IRI of its graph. */
    public String slug() {
        return String.valueOf(folder.getFileName());
    }

    /** Its quads, sorted and compressed: those of its own graph, and those of gazetteer places that it names. */
    public Path quads() {
        return folder.resolve("graph.nq.gz");
    }

    /** The places that a curator decides. */
    public Path review() {
        return folder.resolve("review.csv");
    }

    /** What the link led to. */
    public Path report() {
        return folder.resolve("report.json");
    }

    /** The folder with the file and its mapping. */
    public Path source() {
        return folder.resolve("source");
    }

    /** Where what is known of it stands. */
    public Path descriptionFile() {
        return folder.resolve("description.json");
    }

    /** What is known of it as a whole. */
    public DatasetDescription description() {
        return read(descriptionFile(), DatasetDescription.class);
    }

    /** What its last link led to. */
    public LinkReport lastReport() {
        return read(report(), LinkReport.class);
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return Json.read(file, type);
        } catch (IOException e) {
            throw new LoaderException(
                    Code.IO, file.toString(), "cannot be read (" + e.getMessage() + "); link the dataset again", e);
        }
    }
}
