package org.interculturalpractices.service.curation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.interculturalpractices.loader.problem.Problem;

/**
 * What a release leaves open, and what was decided in it, in the language of no page. Made once for each release. Immutable.
 *
 * @param release the id of the release
 * @param duplicates practices that may be one
 * @param places words of headings in which no place was found
 * @param periods periods that are not understood, and that no curator has corrected
 * @param themeless practices without a theme
 * @param weak assignments that only a loose label speaks for
 * @param unused themes that no practice has
 * @param decisions decisions of curators, newest first
 * @param published these by their IRIs, each with its reason
 * @param unmatched decisions about practices that no source has
 * @param refusals why records were rejected, by {@link #place}
 * @param labels the labels of its sources
 */
record ReleaseLists(
        String release,
        List<Pair> duplicates,
        List<Words> places,
        List<Words> periods,
        List<Node> themeless,
        List<Weak> weak,
        List<Node> unused,
        List<Node> decisions,
        Map<String, String> published,
        Set<Subject> unmatched,
        Map<String, Problem> refusals,
        Set<String> labels) {

    ReleaseLists {
        duplicates = List.copyOf(duplicates);
        places = List.copyOf(places);
        periods = List.copyOf(periods);
        themeless = List.copyOf(themeless);
        weak = List.copyOf(weak);
        unused = List.copyOf(unused);
        decisions = List.copyOf(decisions);
        published = Map.copyOf(published);
        unmatched = Set.copyOf(unmatched);
        refusals = Map.copyOf(refusals);
        labels = Set.copyOf(labels);
    }

    /** Two practices that may be one. */
    record Pair(Node practice, Node other) {}

    /**
     * Words of a source that are not understood.
     *
     * @param practice whose source has them
     * @param words what is not understood, or what is wrong, in English
     */
    record Words(Node practice, String words) {}

    /** An assignment, with its practice and theme. */
    record Weak(Node practice, Node theme, Node assignment) {}

    /** What a decision is about, by the file that has it. */
    record Subject(String file, String name) {}

    /** Where a record was rejected. */
    static String place(String source, int line, String code) {
        return source + "\n" + line + "\n" + code;
    }
}
