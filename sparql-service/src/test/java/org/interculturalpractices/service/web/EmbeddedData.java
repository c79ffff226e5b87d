package org.interculturalpractices.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.interculturalpractices.service.OtherProgram;
import org.jsoup.Jsoup;

/** The JSON-LD inside a page, read by RDFLib, which has nothing in common with the parsers of the service. */
final class EmbeddedData {

    /** The context of schema.org is on the network; what it says of terms without a prefix is this. */
    private static final String OFFLINE = "{\"@vocab\": \"https://schema.org/\"}";

    private static final String READ = "import sys, rdflib; g = rdflib.Graph(); g.parse(sys.argv[1], format='json-ld');"
            + " sys.stdout.buffer.write(g.serialize(format='nt', encoding='utf-8'))";

    private EmbeddedData() {}

    /** What the page says; it has one block of data. */
    static Model read(String html, Path folder) throws IOException, InterruptedException {
        var blocks = Jsoup.parse(html).select("script[type='application/ld+json']");
        assertThat(blocks).hasSize(1);
        String json = blocks.first().data();
        assertThat(json).contains("\"@context\":\"https://schema.org/\"");
        Path file = Files.writeString(folder.resolve("data.jsonld"), json.replace("\"https://schema.org/\"", OFFLINE));
        OtherProgram.Output output = OtherProgram.run("/usr/bin/python3", "-c", READ, file.toString());
        assertThat(output.exitCode()).as(output.errors()).isZero();
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(output.text(), Lang.NTRIPLES).parse(model);
        return model;
    }
}
