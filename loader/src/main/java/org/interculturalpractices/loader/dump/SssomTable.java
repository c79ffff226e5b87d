package org.interculturalpractices.loader.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.vocabulary.RDFS;
import org.interculturalpractices.loader.describe.Authority;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.links.Justification;
import org.interculturalpractices.ontology.vocab.SSSOM;

/**
 * The links as a mapping set in the tab-separated form of SSSOM: what holds for all of them in comment lines in front, and a row
 * for each mapping, in which IRIs are shortened by the prefixes given there. Not thread-safe.
 *
 * @see <a href="https://mapping-commons.github.io/sssom/spec-formats-tsv/">SSSOM/TSV</a>
 */
final class SssomTable implements AutoCloseable {

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "eucountry",
            Authority.EU_COUNTRY.uriSpace(),
            "geonames",
            Authority.GEONAMES.uriSpace(),
            "geosparql",
            "http://www.opengis.net/ont/geosparql#",
            "icpid",
            Iris.BASE + "id/",
            "nuts",
            Authority.NUTS.uriSpace(),
            "owl",
            "http://www.w3.org/2002/07/owl#",
            "sdg",
            Authority.GOALS.uriSpace(),
            "semapv",
            Justification.NAMESPACE,
            "skos",
            "http://www.w3.org/2004/02/skos/core#",
            "wikidata",
            Authority.WIKIDATA.uriSpace()));

    private final Writer out;
    private final CSVPrinter printer;

    SssomTable(Path file) throws IOException {
        out = Files.newBufferedWriter(file, UTF_8);
        out.write("#mapping_set_id: " + NamedGraph.LINKS.iri() + "\n");
        out.write("#mapping_set_title: Links of the Intercultural Practices Graph to other authorities\n");
        out.write("#license: " + LICENCE + "\n");
        out.write("#curie_map:\n");
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            out.write("#  " + prefix.getKey() + ": \"" + prefix.getValue() + "\"\n");
        }
        printer = new CSVPrinter(
                out,
                CSVFormat.TDF
                        .builder()
                        .setRecordSeparator('\n')
                        .setHeader(
                                "subject_id",
                                "subject_label",
                                "predicate_id",
                                "object_id",
                                "mapping_justification",
                                "reviewer_label",
                                "mapping_date",
                                "confidence",
                                "comment")
                        .get());
    }

    /** Adds a mapping of the graph, with the name of its subject. */
    void add(SubjectStatements mapping, String name) {
        try {
            printer.printRecord(
                    shortened(mapping.text(SSSOM.subject)),
                    name,
                    shortened(mapping.text(SSSOM.predicate)),
                    shortened(mapping.text(SSSOM.object)),
                    shortened(mapping.text(SSSOM.mappingJustification)),
                    mapping.text(SSSOM.reviewerLabel),
                    mapping.text(SSSOM.mappingDate),
                    mapping.text(SSSOM.confidence),
                    mapping.text(RDFS.comment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }

    private static String shortened(String iri) {
        return PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
    }
}
