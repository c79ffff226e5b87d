package org.interculturalpractices.loader.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.vocab.PROV;

/**
 * What the catalogue graph says of a practice, or of a period or theme assignment of it: a line of N-Quads.
 *
 * @param about what it is about, in a word for people
 * @param line the line
 */
record PracticeStatement(String about, String line) {

    private static final String SUBJECT = "<" + Iris.practice("");
    private static final String GRAPH_END = " <" + NamedGraph.CATALOGUE.iri() + "> .";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("description", "text"),
            Map.entry("city", "place"),
            Map.entry("country", "place"),
            Map.entry("placeText", "place"),
            Map.entry("themeAssignment", "themes"),
            Map.entry("theme", "themes"),
            Map.entry("policyArea", "themes"),
            Map.entry("startYear", "period"),
            Map.entry("endYear", "period"),
            Map.entry("periodStatus", "period"),
            Map.entry("periodText", "period"),
            Map.entry("references", "documents"));

    /** The statements of some practices in quads. */
    static Map<String, Set<PracticeStatement>> read(Path quads, Set<String> slugs) throws IOException {
        Map<String, Set<PracticeStatement>> found = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(QuadLines.open(quads), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SUBJECT) && line.endsWith(GRAPH_END)) {
                    add(line, slugs, found);
                }
            }
        }
        return found;
    }

    private static void add(String line, Set<String> slugs, Map<String, Set<PracticeStatement>> found) {
        String subject = line.substring(SUBJECT.length(), line.indexOf('>'));
        int slash = subject.indexOf('/');
        String slug = slash < 0 ? subject : subject.substring(0, slash);
        int start = line.indexOf(' ') + 2;
        String predicate = line.substring(start, line.indexOf('>', start));
        if (slugs.contains(slug) && !predicate.equals(PROV.wasDerivedFrom.getURI())) {
            found.computeIfAbsent(slug, key -> new HashSet<>())
                    .add(new PracticeStatement(about(slash < 0 ? "" : subject.substring(slash + 1), predicate), line));
        }
    }

    private static String about(String below, String predicate) {
        if (below.startsWith("theme/")) {
            return "themes";
        }
        if (!below.isEmpty()) {
            return "period";
        }
        String name = predicate.substring(Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf('/')) + 1);
        return WORDS.getOrDefault(name, name);
    }
}
