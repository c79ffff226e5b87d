package org.interculturalpractices.loader.csvw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.oracle.OracleFolder;

/** The W3C suite of CSV on the Web, whose URLs stand for the files of its folder. */
final class W3cSuite {

    static final String BASE = "http://www.w3.org/2013/csvw/tests/";

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String CSVT = BASE + "vocab#";

    /**
     * A test.
     *
     * @param type the name of its class
     * @param action the URL of the table or of the metadata
     * @param result the URL of the graph that is right, or an empty text
     * @param metadata the URL of the metadata that a user gives, or an empty text
     * @param link the URL of the metadata that a header links, or an empty text
     */
    record Entry(
            String iri,
            String name,
            String type,
            String action,
            String result,
            String metadata,
            String link,
            boolean minimal) {

        @Override
        public String toString() {
            return iri.substring(iri.indexOf('#') + 1) + " " + name;
        }
    }

    private W3cSuite() {}

    private static Path folder() {
        return OracleFolder.require("conformance/w3c-csvw");
    }

    static List<Entry> entries(String manifest) throws IOException {
        Model model = ModelFactory.createDefaultModel();
        try (InputStream in = Files.newInputStream(folder().resolve(manifest + ".ttl"))) {
            RDFDataMgr.read(model, in, BASE + manifest, Lang.TURTLE);
        }
        Resource entries = model.listSubjectsWithProperty(mf("entries")).next();
        return entries.getPropertyResourceValue(mf("entries")).as(RDFList.class).asJavaList().stream()
                .map(node -> entry(node.asResource()))
                .toList();
    }

    /** The file of a URL, whatever its query. */
    static Path file(String url) {
        return folder().resolve(url.substring(BASE.length()).replaceAll("[?#].*", ""));
    }

    private static Entry entry(Resource test) {
        Resource option = test.getPropertyResourceValue(csvt("option"));
        String link = test.hasProperty(csvt("httpLink"))
                ? test.getProperty(csvt("httpLink")).getString().replaceAll("^<([^>]*)>.*", "$1")
                : "";
        String action = test.getPropertyResourceValue(mf("action")).getURI();
        return new Entry(
                test.getURI(),
                test.getProperty(mf("name")).getString(),
                test.getPropertyResourceValue(RDF.type).getLocalName(),
                action,
                uri(test, mf("result")),
                option == null ? "" : uri(option, csvt("metadata")),
                link.isEmpty() ? "" : action.replaceAll("[^/]*$", "") + link,
                option != null
                        && option.hasProperty(csvt("minimal"))
                        && option.getProperty(csvt("minimal")).getBoolean());
    }

    private static String uri(Resource subject, Property property) {
        return Optional.ofNullable(subject.getPropertyResourceValue(property))
                .map(Resource::getURI)
                .orElse("");
    }

    private static Property mf(String name) {
        return ResourceFactory.createProperty(MF + name);
    }

    private static Property csvt(String name) {
        return ResourceFactory.createProperty(CSVT + name);
    }
}
