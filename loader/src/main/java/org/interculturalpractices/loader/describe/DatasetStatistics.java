package org.interculturalpractices.loader.describe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.QuadLine;
import org.interculturalpractices.loader.files.QuadSorter;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a set of triples, as VoID has them. Immutable.
 *
 * @param triples distinct triples
 * @param subjects distinct subjects
 * @param objects distinct objects, literals included
 * @param classes how many things each class has, by the class's IRI
 * @param properties counts of each property, by its IRI
 * @see <a href="https://www.w3.org/TR/void/#statistics">VoID section 4.6</a>
 */
public record DatasetStatistics(
        long triples,
        long subjects,
        long objects,
        SortedMap<String, Long> classes,
        SortedMap<String, PropertyCounts> properties) {

    /**
     * Counts of the triples of one property.
     *
     * @param triples distinct triples
     * @param subjects distinct subjects
     * @param objects distinct objects
     */
    public record PropertyCounts(long triples, long subjects, long objects) {}

    /**
     * Counts triples that come in the order of their lines. Memory holds numbers by class and by property alone: objects are
     * sorted in files. Not thread-safe.
     */
    public static final class Collector {

        private final Path scratch;
        private final Writer objects;
        private final Writer byProperty;
        private final SortedMap<String, Long> classes = new TreeMap<>();
        private final SortedMap<String, long[]> properties = new TreeMap<>();
        private long triples;
        private long subjects;
        private @Nullable Statement previous;

        /** Begins to count, with a folder for temporary files that is made now and removed at the end. */
        public Collector(Path scratch) throws IOException {
            this.scratch = Files.createDirectories(scratch);
            objects = Files.newBufferedWriter(scratch.resolve("objects"), UTF_8);
            byProperty = Files.newBufferedWriter(scratch.resolve("properties"), UTF_8);
        }

        /** Counts a triple, unless it is the one before in another graph. */
        public void add(QuadLine line) {
            Statement statement = line.statement();
            Statement before = previous;
            previous = statement;
            boolean sameSubject = before != null && before.getSubject().equals(statement.getSubject());
            boolean sameProperty = sameSubject && before.getPredicate().equals(statement.getPredicate());
            if (sameProperty && Objects.equals(before.getObject(), statement.getObject())) {
                return;
            }
            triples++;
            subjects += sameSubject ? 0 : 1;
            String property = statement.getPredicate().stringValue();
            long[] counts = properties.computeIfAbsent(property, key -> new long[2]);
            counts[0]++;
            counts[1] += sameProperty ? 0 : 1;
            if (property.equals(RDF.TYPE.stringValue()) && statement.getObject() instanceof Resource type) {
                classes.merge(type.stringValue(), 1L, Long::sum);
            }
            try {
                String object = line.object();
                objects.write(object + '\n');
                byProperty.write(property + '\t' + object + '\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Ends the counting. */
        public DatasetStatistics finish() throws IOException {
            objects.close();
            byProperty.close();
            long[] distinct = {0};
            forEachDistinct("objects", object -> distinct[0]++);
            SortedMap<String, Long> objectsOf = new TreeMap<>();
            forEachDistinct(
                    "properties", line -> objectsOf.merge(line.substring(0, line.indexOf('\t')), 1L, Long::sum));
            SortedMap<String, PropertyCounts> counts = new TreeMap<>();
            properties.forEach((property, pair) ->
                    counts.put(property, new PropertyCounts(pair[0], pair[1], objectsOf.getOrDefault(property, 0L))));
            DurableFiles.deleteTree(scratch);
            return new DatasetStatistics(triples, subjects, distinct[0], classes, counts);
        }

        private void forEachDistinct(String file, Consumer<String> consumer) throws IOException {
            Path sorted = scratch.resolve(file + ".sorted");
            QuadSorter.sort(scratch.resolve(file), sorted);
            try (BufferedReader lines = Files.newBufferedReader(sorted, UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    consumer.accept(line);
                }
            }
        }
    }
}
