package org.interculturalpractices.loader.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Statement;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.ontology.Iris;

/** A folder in which datasets are written and linked. */
final class LinkedFolder {

    private final Path folder;

    LinkedFolder(Path folder) {
        this.folder = folder;
    }

    LinkedFolder write(String file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    LinkedFolder write(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
        return this;
    }

    LinkReport link(String file) throws IOException {
        Path scratch = Files.createTempDirectory(folder, "scratch");
        DatasetSource source = DatasetSource.open(folder.resolve(file));
        return DatasetLinker.link(source, target(source.slug()), scratch, LoadListener.NONE);
    }

    /** The lines of the dataset's own graph, without what the link itself adds. */
    Set<String> statements(String slug) throws IOException {
        Set<String> lines = new TreeSet<>();
        QuadLines.read(target(slug).quads(), statement -> {
            if (statement.getContext().stringValue().equals(Iris.dataset(slug)) && !isOfLink(statement)) {
                lines.add(statement.getSubject() + " " + statement.getPredicate() + " " + statement.getObject());
            }
        });
        return lines;
    }

    /** What was told, but that there is no licence. */
    static List<String> told(LinkReport report) {
        return report.problems().stream()
                .filter(problem -> !problem.code().equals("licence-unknown"))
                .map(Problem::rendered)
                .toList();
    }

    private KeptDataset target(String slug) {
        return new KeptDataset(folder.resolve("datasets").resolve(slug));
    }

    private static boolean isOfLink(Statement statement) {
        return statement.getSubject().stringValue().contains("/place/")
                || statement.getObject().stringValue().contains("/place/")
                || statement.getObject().stringValue().endsWith("#LinkedThing")
                || statement.getObject().stringValue().contains("/id/");
    }
}
