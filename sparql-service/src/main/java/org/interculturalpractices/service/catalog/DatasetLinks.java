package org.interculturalpractices.service.catalog;

import java.util.List;
import org.interculturalpractices.loader.files.FileEntry;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.service.document.DocumentFormat;
import org.interculturalpractices.service.document.Signposts;

/**
 * The Link headers of a release's landing page. The files of the whole graph and the tables are items; the files of each named
 * graph are in the record that the headers lead to.
 *
 * @see <a href="https://signposting.org/FAIR/">FAIR Signposting, level 1</a>
 */
final class DatasetLinks {

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private DatasetLinks() {}

    static List<String> of(Manifest manifest) {
        String iri = Iris.BASE + "releases/" + manifest.id();
        Signposts signposts = new Signposts()
                .add(iri, "cite-as")
                .add("https://schema.org/Dataset", "type")
                .add("https://schema.org/AboutPage", "type")
                .add(LICENCE, "license");
        for (DocumentFormat format : DocumentFormat.data()) {
            signposts.add("/releases/" + manifest.id() + "." + format.extension(), "describedby", format.mediaType());
        }
        for (FileEntry file : manifest.files()) {
            boolean ofOneGraph = file.downloadPath().startsWith("graph/");
            if (!ofOneGraph && file.isData()) {
                signposts.add("/dumps/" + manifest.id() + "/" + file.downloadPath(), "item", mediaType(file));
            }
        }
        return signposts.values();
    }

    private static String mediaType(FileEntry file) {
        return file.name().endsWith(".gz") ? "application/gzip" : file.mediaType();
    }
}
