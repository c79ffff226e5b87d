package org.interculturalpractices.service;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.interculturalpractices.ontology.Iris;

/** All quads of a service, as its endpoint says them over HTTP. */
public final class EndpointQuads {

    private EndpointQuads() {}

    /** Asks for everything. */
    public static DatasetGraph of(RunningService service) {
        DatasetGraph quads = DatasetGraphFactory.create();
        try (QueryExecHTTP query = QueryExecHTTP.service(service.endpoint().toString())
                .query("SELECT ?g ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } }")
                .build()) {
            query.select()
                    .forEachRemaining(
                            row -> quads.add(Quad.create(row.get("g"), row.get("s"), row.get("p"), row.get("o"))));
        }
        return quads;
    }

    /** Every IRI under the base that a statement or a graph's name mentions, without fragments. */
    public static Set<String> documents(DatasetGraph quads) {
        Set<String> documents = new TreeSet<>();
        quads.find().forEachRemaining(quad -> {
            for (Node node : new Node[] {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()}) {
                if (node.isURI() && node.getURI().startsWith(Iris.BASE)) {
                    documents.add(node.getURI().replaceFirst("#.*", ""));
                }
            }
        });
        return documents;
    }
}
