package org.interculturalpractices.loader.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.files.SubjectStatements;
import org.interculturalpractices.ontology.NamedGraph;
import org.jspecify.annotations.Nullable;

/**
 * Flat files for people without RDF: practices, cities and links as CSV (RFC 4180, UTF-8, a head line), practices and cities as
 * GeoJSON (RFC 7946), and links as SSSOM. Each is there plain and compressed. Practices are read as a stream.
 */
final class Tables {

    static final String PRACTICES = "practices.csv";
    static final String CITIES = "cities.csv";
    static final String LINKS = "links.csv";
    static final String MAPPINGS = "links.sssom.tsv";
    static final String CITY_MAP = "cities.geojson";
    static final String MAP = "practices.geojson";

    private Tables() {}

    /** Writes all tables into a folder, from the lines of each graph by the graph's IRI. */
    static void write(SortedMap<String, Path> graphs, Path folder) throws IOException {
        Files.createDirectories(folder);
        PlaceIndex index = PlaceIndex.read(
                lines(graphs, NamedGraph.PLACES),
                lines(graphs, NamedGraph.VOCABULARY),
                lines(graphs, NamedGraph.LINKS));
        Path catalogue = lines(graphs, NamedGraph.CATALOGUE);
        try (PracticeTable practices = new PracticeTable(folder.resolve(PRACTICES), index);
                PracticeMap map = new PracticeMap(folder.resolve(MAP), index)) {
            if (catalogue != null) {
                SubjectStatements.read(catalogue, description -> {
                    practices.add(description);
                    map.add(description);
                });
            }
        }
        CityTable.write(folder.resolve(CITIES), index);
        CityMap.write(folder.resolve(CITY_MAP), index);
        LinkTable.write(folder.resolve(LINKS), folder.resolve(MAPPINGS), lines(graphs, NamedGraph.LINKS), index);
        for (String name : List.of(PRACTICES, CITIES, LINKS, MAPPINGS, MAP, CITY_MAP)) {
            compress(folder.resolve(name));
        }
    }

    private static @Nullable Path lines(SortedMap<String, Path> graphs, NamedGraph graph) {
        return graphs.get(graph.iri());
    }

    private static void compress(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = QuadLines.gzip(file.resolveSibling(file.getFileName() + ".gz"))) {
            in.transferTo(out);
        }
    }
}
