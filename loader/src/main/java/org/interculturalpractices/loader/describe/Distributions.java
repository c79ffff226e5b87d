package org.interculturalpractices.loader.describe;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.ontology.Iris;

/** The files of a release as distributions (DCAT-AP 3.0.1 section 7.5), each of the dataset that it holds. */
final class Distributions {

    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final Property CHECKSUM = ResourceFactory.createProperty(SPDX, "checksum");
    private static final Property ALGORITHM = ResourceFactory.createProperty(SPDX, "algorithm");
    private static final Property CHECKSUM_VALUE = ResourceFactory.createProperty(SPDX, "checksumValue");
    private static final Property AVAILABILITY =
            ResourceFactory.createProperty("http://data.europa.eu/r5r/", "availability");
    /** With the scheme that the shapes of DCAT-AP demand, though the vocabulary itself begins with http. */
    private static final String SHA_256 = "https://spdx.org/rdf/terms#checksumAlgorithm_sha256";

    private static final String STABLE = "http://publications.europa.eu/resource/authority/planned-availability/STABLE";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private Distributions() {}

    /** Adds every file that holds data, to a record that has the datasets already. */
    static void add(Model model, String release, List<FileEntry> files) {
        for (FileEntry file : files) {
            if (file.isData()) {
                FileType.of(file.mediaType()).ifPresent(type -> add(model, release, file, type));
            }
        }
    }

    private static void add(Model model, String release, FileEntry file, FileType type) {
        String iri = Iris.BASE + "releases/" + release;
        Resource dataset = model.createResource(iri + graphOf(file));
        Resource address = model.createResource(Iris.BASE + "dumps/" + release + "/" + file.downloadPath());
        boolean compressed = file.path().endsWith(".gz");
        String title = file.downloadPath() + " (" + type.displayName() + (compressed ? ", gzip)" : ")");
        Resource distribution = model.createResource(iri + "#" + file.downloadPath(), DCAT.Distribution)
                .addProperty(DCTerms.title, title, "en")
                .addProperty(DCAT.accessURL, address)
                .addProperty(DCAT.downloadURL, address)
                .addProperty(DCAT.byteSize, Long.toString(file.bytes()), XSDDatatype.XSDnonNegativeInteger)
                .addProperty(DCAT.mediaType, mediaType(model, file.mediaType()))
                .addProperty(DCTerms.format, fileType(model, type))
                .addProperty(AVAILABILITY, model.createResource(STABLE))
                .addProperty(CHECKSUM, checksum(model, iri + "#sha256/" + file.downloadPath(), file.sha256()));
        if (compressed) {
            distribution.addProperty(DCAT.compressFormat, mediaType(model, "application/gzip"));
        }
        dataset.listProperties(DCTerms.license)
                .forEach(statement -> distribution.addProperty(DCTerms.license, statement.getObject()));
        dataset.addProperty(DCAT.distribution, distribution);
        if (compressed && type.isRdf()) {
            dataset.addProperty(VOID.dataDump, address);
        }
    }

    /** The part of the IRI that names the dataset which a file holds: a graph's own, or none for the whole. */
    private static String graphOf(FileEntry file) {
        String path = file.downloadPath();
        return path.startsWith("graph/") ? "#" + path.substring(0, path.lastIndexOf('/')) : "";
    }

    private static Resource fileType(Model model, FileType type) {
        return model.createResource(type.iri(), DCTerms.MediaTypeOrExtent)
                .addProperty(SKOS.inScheme, model.createResource(FileType.SCHEME));
    }

    private static Resource mediaType(Model model, String name) {
        return model.createResource(MEDIA_TYPES + name, DCTerms.MediaType);
    }

    private static Resource checksum(Model model, String iri, String sha256) {
        return model.createResource(iri)
                .addProperty(RDF.type, model.createResource(SPDX + "Checksum"))
                .addProperty(
                        ALGORITHM,
                        model.createResource(SHA_256)
                                .addProperty(RDF.type, model.createResource(SPDX + "ChecksumAlgorithm")))
                .addProperty(CHECKSUM_VALUE, sha256, XSDDatatype.XSDhexBinary);
    }
}
