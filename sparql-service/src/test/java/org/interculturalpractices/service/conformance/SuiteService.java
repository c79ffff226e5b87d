package org.interculturalpractices.service.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.interculturalpractices.loader.release.Counts;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.service.RunningService;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real service over a store in which every file of data of the suite is a named graph by its IRI. A test's dataset is then
 * what the protocol's {@code default-graph-uri} and {@code named-graph-uri} choose.
 */
final class SuiteService {

    private static final String RELEASE = "c".repeat(64);

    private SuiteService() {}

    /**
     * Starts it.
     *
     * @param store what keeps the quads, and answers
     * @param graphs more graphs, by name
     * @param endpoints the setting of the endpoints that queries may call
     */
    static RunningService start(SuiteStore store, Path data, Map<String, Graph> graphs, String endpoints)
            throws IOException {
        Path folder = Files.createDirectories(data.resolve("releases").resolve(RELEASE));
        store.write(quads(graphs), folder);
        Manifest manifest = new Manifest(
                RELEASE,
                "W3C SPARQL 1.1 test suite",
                null,
                0,
                0,
                new TreeMap<>(),
                new Counts(0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of());
        Files.write(folder.resolve(Manifest.FILE_NAME), JsonMapper.shared().writeValueAsBytes(manifest));
        Files.writeString(data.resolve("CURRENT"), RELEASE + "\n");
        return RunningService.on(data, "--icp.store=" + store.kind(), "--icp.max-queries-per-client=64", endpoints);
    }

    private static DatasetGraph quads(Map<String, Graph> graphs) {
        DatasetGraph quads = DatasetGraphFactory.create();
        for (Path file : Suite.dataFiles()) {
            add(quads, Suite.iri(file), parse(file));
        }
        for (int i = 1; i <= 3; i++) {
            String label = "http://kasei.us/2009/09/sparql/data/data" + i + ".rdf";
            String file = Suite.BASE + "protocol/data" + i + ".nt";
            add(quads, label, quads.getGraph(NodeFactory.createURI(file)));
        }
        graphs.forEach((name, graph) -> add(quads, name, graph));
        return quads;
    }

    private static Graph parse(Path file) {
        return RDFParser.create()
                .source(file)
                .lang(RDFDataMgr.determineLang(file.toString(), null, null))
                .base(Suite.iri(file))
                .toGraph();
    }

    private static void add(DatasetGraph quads, String name, Graph graph) {
        graph.find()
                .toList()
                .forEach(triple -> quads.add(
                        NodeFactory.createURI(name), triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
}
