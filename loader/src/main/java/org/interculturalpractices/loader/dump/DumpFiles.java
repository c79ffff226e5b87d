package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Statement;
import org.interculturalpractices.loader.files.QuadLine;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Files of one graph in several formats, written side by side as streams. Statements come in the order of their lines; formats
 * without graph names write a triple once, though it stands in two graphs, as long as the two are neighbours. Not thread-safe.
 */
final class DumpFiles implements AutoCloseable {

    private final List<DumpFile> ofTriples = new ArrayList<>();
    private final List<DumpFile> ofQuads = new ArrayList<>();
    private @Nullable Statement previous;

    /** Begins the files {@code name.extension.gz} of a folder, which is made if it is not there. */
    DumpFiles(Path folder, String name, Set<DumpFormat> formats) throws IOException {
        Map<String, String> prefixes = new TreeMap<>(Ontology.prefixes().getNsPrefixMap());
        Files.createDirectories(folder);
        for (DumpFormat format : formats) {
            DumpFile file = DumpFile.begin(format, QuadLines.gzip(folder.resolve(format.fileName(name))), prefixes);
            (format.namesGraphs() ? ofQuads : ofTriples).add(file);
        }
    }

    void write(QuadLine line) {
        if (!isPreviousTriple(line.statement())) {
            ofTriples.forEach(file -> file.write(line));
        }
        ofQuads.forEach(file -> file.write(line));
        previous = line.statement();
    }

    @Override
    public void close() throws IOException {
        for (DumpFile file : ofTriples) {
            file.close();
        }
        for (DumpFile file : ofQuads) {
            file.close();
        }
    }

    private boolean isPreviousTriple(Statement statement) {
        return previous != null
                && statement.getSubject().equals(previous.getSubject())
                && statement.getPredicate().equals(previous.getPredicate())
                && Objects.equals(statement.getObject(), previous.getObject());
    }
}
