package org.interculturalpractices.service.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.ontology.oracle.OracleFolder;

/** The W3C SPARQL 1.1 test suite beside the project, as its manifests tell of it. */
final class Suite {

    static final String BASE = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/";
    static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    static final String HT = "http://www.w3.org/2011/http#";
    static final String CNT = "http://www.w3.org/2011/content#";

    private Suite() {}

    /**
     * One test.
     *
     * @param resource its IRI and all that its manifest says of it
     * @param type the local name of its class
     */
    record Entry(Resource resource, String type) {

        String iri() {
            return resource.getURI();
        }

        /** The folder and the name of the test. */
        String name() {
            String local = iri().substring(iri().indexOf('#') + 1);
            return iri().replace(BASE, "").replaceFirst("/.*", "/") + local;
        }

        /** What is tested. */
        RDFNode action() {
            return resource.getRequiredProperty(property(MF, "action")).getObject();
        }
    }

    /** The folder of the suite; who asks is skipped where it is absent, and fails in continuous integration. */
    private static Path folder() {
        return OracleFolder.require("conformance/w3c-sparql11");
    }

    /** The tests of one folder of the suite, in order. */
    static List<Entry> entries(String folder) {
        return entries(folder, "manifest.ttl");
    }

    /** The tests of one manifest, in order. */
    static List<Entry> entries(String folder, String manifest) {
        Model model = RDFParser.create()
                .source(folder().resolve(folder).resolve(manifest))
                .lang(Lang.TURTLE)
                .base(BASE + folder + "/manifest.ttl")
                .toModel();
        List<Entry> entries = new ArrayList<>();
        model.listObjectsOfProperty(property(MF, "entries"))
                .forEach(list -> list.asResource()
                        .as(RDFList.class)
                        .iterator()
                        .forEach(entry -> entries.add(new Entry(entry.asResource(), type(entry.asResource())))));
        return entries;
    }

    /** All files of data, which are in RDF. */
    static List<Path> dataFiles() {
        try (var files = Files.walk(folder(), 2)) {
            return files.filter(file -> file.toString().matches(".*\\.(ttl|nt|rdf)"))
                    .filter(file -> !file.getFileName().toString().startsWith("manifest"))
                    .filter(file -> !file.getParent().getFileName().toString().matches("entailment|syntax-.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The IRI that the suite gives a file. */
    static String iri(Path file) {
        return BASE + folder().relativize(file).toString().replace('\\', '/');
    }

    /** The file of an IRI of the suite. */
    static Path file(RDFNode iri) {
        return folder().resolve(iri.asResource().getURI().substring(BASE.length()));
    }

    /** The text of the file of an IRI. */
    static String text(RDFNode iri) {
        try {
            return Files.readString(file(iri), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Property property(String namespace, String name) {
        return ResourceFactory.createProperty(namespace, name);
    }

    /** The IRIs that a resource has as values of a property, in order. */
    static List<String> iris(Resource resource, Property property) {
        return resource.listProperties(property).mapWith(statement -> statement.getResource()).toList().stream()
                .filter(value -> value.isURIResource())
                .map(Resource::getURI)
                .sorted()
                .toList();
    }

    private static String type(Resource entry) {
        return Objects.requireNonNull(entry.getPropertyResourceValue(RDF.type)).getLocalName();
    }
}
