package org.interculturalpractices.service.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.service.sparql.ServiceLimits.Limit;

/**
 * The endpoint described with the SPARQL Service Description vocabulary. The fixed part is the resource
 * {@code service-description.ttl}, whose relative IRIs are resolved against the endpoint; the graphs are those of a release, the
 * limits those of the settings, in the words of schema.org.
 */
final class ServiceDescription {

    private static final String RESOURCE = "/sparql/service-description.ttl";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final Property NAMED_GRAPH = ResourceFactory.createProperty(SD, "namedGraph");
    private static final Property NAME = ResourceFactory.createProperty(SD, "name");
    private static final Property GRAPH = ResourceFactory.createProperty(SD, "graph");
    private static final Resource NAMED_GRAPH_CLASS = ResourceFactory.createResource(SD + "NamedGraph");
    private static final Resource GRAPH_CLASS = ResourceFactory.createResource(SD + "Graph");

    private static final Property FEATURE = ResourceFactory.createProperty(SD, "feature");
    private static final Resource FEDERATED_QUERY = ResourceFactory.createResource(SD + "BasicFederatedQuery");
    private static final Property EXTENSION_FUNCTION = ResourceFactory.createProperty(SD, "extensionFunction");
    private static final Resource FUNCTION_CLASS = ResourceFactory.createResource(SD + "Function");
    private static final String SCHEMA = "https://schema.org/";
    private static final Property ADDITIONAL_PROPERTY = ResourceFactory.createProperty(SCHEMA, "additionalProperty");
    private static final Resource PROPERTY_VALUE = ResourceFactory.createResource(SCHEMA + "PropertyValue");

    private ServiceDescription() {}

    static Graph of(String endpoint, Manifest manifest, List<Limit> limits, Set<String> functions, Set<String> others) {
        Model model = ModelFactory.createDefaultModel();
        try (InputStream in = Objects.requireNonNull(ServiceDescription.class.getResourceAsStream(RESOURCE))) {
            RDFParser.source(in).lang(Lang.TURTLE).base(endpoint).parse(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Resource service = model.createResource(endpoint + "#service");
        functions.forEach(iri -> service.addProperty(
                EXTENSION_FUNCTION, model.createResource(iri).addProperty(RDF.type, FUNCTION_CLASS)));
        limits.forEach(limit -> service.addProperty(ADDITIONAL_PROPERTY, describe(limit, endpoint, model)));
        others.forEach(other -> service.addProperty(FEATURE, FEDERATED_QUERY)
                .addProperty(ADDITIONAL_PROPERTY, describe(other, endpoint, model)));
        Resource dataset = model.createResource(endpoint + "#dataset");
        model.createResource(endpoint + "#default-graph").addLiteral(VOID.triples, manifest.triples());
        for (NamedGraph name : NamedGraph.values()) {
            Long triples = manifest.graphs().get(name.slug());
            if (triples != null) {
                Resource graph = model.createResource(endpoint + "#graph-" + name.slug(), GRAPH_CLASS)
                        .addLiteral(VOID.triples, triples.longValue());
                dataset.addProperty(
                        NAMED_GRAPH,
                        model.createResource(endpoint + "#named-graph-" + name.slug())
                                .addProperty(RDF.type, NAMED_GRAPH_CLASS)
                                .addProperty(NAME, model.createResource(name.iri()))
                                .addProperty(GRAPH, graph));
            }
        }
        return model.getGraph();
    }

    /** Another endpoint that queries may call. */
    private static Resource describe(String other, String endpoint, Model model) {
        return model.createResource(
                        endpoint + "#service-" + DigestUtils.sha256Hex(other).substring(0, 12), PROPERTY_VALUE)
                .addProperty(model.createProperty(SCHEMA, "propertyID"), "icp.service-endpoints")
                .addProperty(model.createProperty(SCHEMA, "name"), "Endpoint that a query may call with SERVICE", "en")
                .addProperty(model.createProperty(SCHEMA, "value"), model.createResource(other));
    }

    private static Resource describe(Limit limit, String endpoint, Model model) {
        return model.createResource(endpoint + "#limit-" + limit.setting(), PROPERTY_VALUE)
                .addProperty(model.createProperty(SCHEMA, "propertyID"), "icp." + limit.setting())
                .addProperty(model.createProperty(SCHEMA, "name"), limit.name(), "en")
                .addLiteral(model.createProperty(SCHEMA, "maxValue"), limit.value())
                .addProperty(model.createProperty(SCHEMA, "unitCode"), limit.unitCode())
                .addProperty(RDFS.seeAlso, model.createResource(Iris.BASE + "problem/" + limit.problem()));
    }
}
