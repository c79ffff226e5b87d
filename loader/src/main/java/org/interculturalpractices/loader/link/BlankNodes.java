package org.interculturalpractices.loader.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.lang3.StringUtils;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParser;
import org.interculturalpractices.loader.files.CanonicalTerms;
import org.interculturalpractices.loader.files.QuadSorter;

/**
 * The statements of a dataset that have blank nodes, to be given back with IRIs in their place. Blank nodes that are connected by
 * statements are named together, by {@link CanonicalComponent}, so that the names depend on what is said and on nothing else. Statements
 * wait in a file; memory grows with the number of blank nodes and with the largest group of connected ones. Not thread-safe.
 */
final class BlankNodes implements AutoCloseable {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final int DIGITS = 10;

    private final String dataset;
    private final Path unsorted;
    private final Path sorted;
    private final Path grouped;
    private final Writer out;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The union-find forest: for each node another of its group, or itself. */
    private final List<Integer> parents = new ArrayList<>();

    /**
     * Begins with none.
     *
     * @param dataset the IRI of its graph
     * @param scratch a folder for temporary files, which exists
     */
    BlankNodes(String dataset, Path scratch) throws IOException {
        this.dataset = dataset;
        this.unsorted = scratch.resolve("blank-nodes.nt");
        this.grouped = scratch.resolve("blank-nodes-grouped.txt");
        this.sorted = scratch.resolve("blank-nodes-sorted.txt");
        this.out = Files.newBufferedWriter(unsorted, UTF_8);
    }

    static boolean isIn(Statement statement) {
        return statement.getSubject().isBNode() || statement.getObject().isBNode();
    }

    /** Takes a statement that has a blank node; its literal is put into its canonical form. */
    void add(Statement statement) {
        try {
            write(statement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Statement statement) throws IOException {
        int subject = statement.getSubject().isBNode() ? number(statement.getSubject()) : -1;
        int object = statement.getObject().isBNode() ? number(statement.getObject()) : -1;
        if (subject >= 0 && object >= 0) {
            parents.set(root(subject), root(object));
        }
        out.write(Integer.toString(Math.max(subject, object)));
        out.write(' ');
        out.write(NTriplesUtil.toNTriplesString(relabelled(statement.getSubject())));
        out.write(' ');
        out.write(NTriplesUtil.toNTriplesString(statement.getPredicate()));
        out.write(' ');
        out.write(NTriplesUtil.toNTriplesString(canonical(statement.getObject())));
        out.write(" .\n");
    }

    /** Gives every statement, with IRIs; nothing can be added any more. */
    void forEach(Consumer<Statement> consumer) throws IOException {
        close();
        if (numbers.isEmpty()) {
            return;
        }
        group();
        QuadSorter.sort(grouped, sorted);
        Map<String, Integer> seen = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(sorted, UTF_8)) {
            StringBuilder group = new StringBuilder();
            String open = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String name = line.substring(0, DIGITS);
                if (!name.equals(open)) {
                    name(group.toString(), seen, consumer);
                    group.setLength(0);
                    open = name;
                }
                group.append(line, DIGITS + 1, line.length()).append('\n');
            }
            name(group.toString(), seen, consumer);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Puts the number of its group before each statement. */
    private void group() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(unsorted, UTF_8);
                Writer groups = Files.newBufferedWriter(grouped, UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                int root = root(Integer.parseInt(line.substring(0, space)));
                groups.write(StringUtils.leftPad(Integer.toString(root), DIGITS, '0'));
                groups.write(line.substring(space));
                groups.write('\n');
            }
        }
    }

    private void name(String group, Map<String, Integer> seen, Consumer<Statement> consumer) throws IOException {
        if (group.isEmpty()) {
            return;
        }
        Model statements = new LinkedHashModel();
        RDFParser parser = new NTriplesParser();
        parser.setRDFHandler(new StatementCollector(statements));
        CanonicalComponent.keepTerms(parser);
        parser.parse(new StringReader(group), dataset);
        CanonicalComponent component = CanonicalComponent.of(statements);
        int times = seen.merge(component.hash(), 1, Integer::sum);
        String prefix = dataset + "/node/" + component.hash() + (times > 1 ? "-" + times : "");
        for (Statement statement : statements) {
            consumer.accept(VALUES.createStatement(
                    (Resource) named(statement.getSubject(), component, prefix),
                    statement.getPredicate(),
                    named(statement.getObject(), component, prefix)));
        }
    }

    private static Value named(Value value, CanonicalComponent component, String prefix) {
        return value.isBNode() ? VALUES.createIRI(prefix + '/' + component.label(value)) : value;
    }

    private Value canonical(Value object) {
        return object instanceof Literal literal ? CanonicalTerms.of(literal) : relabelled(object);
    }

    private Value relabelled(Value value) {
        return value.isBNode() ? VALUES.createBNode("b" + number(value)) : value;
    }

    private int number(Value node) {
        return numbers.computeIfAbsent(node.stringValue(), label -> {
            parents.add(parents.size());
            return parents.size() - 1;
        });
    }

    private int root(int node) {
        int root = node;
        while (parents.get(root) != root) {
            parents.set(root, parents.get(parents.get(root)));
            root = parents.get(root);
        }
        return root;
    }
}
