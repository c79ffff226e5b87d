package org.interculturalpractices.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;

/** Reads the RDF resources of this module. Each call gives a model of its own, which the caller may change. Thread-safe. */
public final class Ontology {

    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefixes(read("/ontology/prefixes.ttl"))
            .lock();

    private Ontology() {}

    /** The terms: classes, properties and individuals of the namespace {@link Iris#ONTOLOGY}. */
    public static Model ontology() {
        return read("/ontology/icp.ttl");
    }

    /** The SHACL shapes that published data satisfy. */
    public static Model shapes() {
        return read("/ontology/shapes.ttl");
    }

    /** The concept schemes: themes, policy areas, period statuses and place types. */
    public static Model vocabulary() {
        return read("/vocabulary/themes.ttl")
                .add(read("/vocabulary/policy-areas.ttl"))
                .add(read("/vocabulary/period-statuses.ttl"))
                .add(read("/vocabulary/place-types.ttl"));
    }

    /** The prefixes in which the project writes and reads RDF and SPARQL. */
    public static PrefixMapping prefixes() {
        return PREFIXES;
    }

    /** Those prefixes and the base IRI, for parsing and printing queries and paths. */
    public static Prologue prologue() {
        return new Prologue(PREFIXES, IRIxResolver.create(Iris.BASE).build());
    }

    private static Model read(String resource) {
        Model model = ModelFactory.createDefaultModel();
        try (InputStream in = Ontology.class.getResourceAsStream(resource)) {
            RDFDataMgr.read(model, in, Iris.BASE, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return model;
    }
}
