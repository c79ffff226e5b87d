package org.interculturalpractices.queries;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The dataset of the tests: every named graph, a default graph that is their union, and a text index, as the service has it. */
final class SmallGraph {

    private static final Dataset DATASET = read();

    private SmallGraph() {}

    static String csv(Query query) {
        try (QueryExecution execution =
                QueryExecution.dataset(DATASET).query(query).build()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ResultSetFormatter.outputAsCSV(out, execution.execSelect());
            return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    static boolean ask(Query query) {
        try (QueryExecution execution =
                QueryExecution.dataset(DATASET).query(query).build()) {
            return execution.execAsk();
        }
    }

    static Model graph(Query query) {
        try (QueryExecution execution =
                QueryExecution.dataset(DATASET).query(query).build()) {
            return query.isDescribeType() ? execution.execDescribe() : execution.execConstruct();
        }
    }

    /** The answer of any query as text: CSV, sorted N-Triples, or true and false. */
    static String answer(Query query) {
        return switch (ResultKind.of(query)) {
            case BINDINGS -> csv(query);
            case BOOLEAN -> ask(query) + "\n";
            case GRAPH -> sortedLines(graph(query));
        };
    }

    private static String sortedLines(Model model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, Lang.NTRIPLES);
        StringBuilder lines = new StringBuilder();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .sorted()
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    private static Dataset read() {
        Dataset dataset = DatasetFactory.create();
        RDFDataMgr.read(
                dataset, SmallGraph.class.getResource("/data/graphs.trig").toString());
        Dataset withUnion = TextDatasetFactory.createLucene(
                DatasetFactory.create(), new ByteBuffersDirectory(), new TextIndexConfig(words()));
        dataset.listModelNames().forEachRemaining(name -> {
            withUnion.addNamedModel(name, dataset.getNamedModel(name));
            withUnion.getDefaultModel().add(dataset.getNamedModel(name));
        });
        return withUnion;
    }

    /** Titles and texts are found by their words. */
    private static EntityDefinition words() {
        EntityDefinition words = new EntityDefinition("uri", "text", DCTerms.title);
        words.set("text", DCTerms.description.asNode());
        return words;
    }
}
