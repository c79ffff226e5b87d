package org.interculturalpractices.loader.link;

import java.util.List;
import java.util.SortedMap;
import org.interculturalpractices.loader.problem.Problem;

/**
 * The report of a link: counts of statements, things and places; {@code report.json} of the dataset.
 *
 * @param slug the last part of the IRI of its graph
 * @param statements how many statements were read of it
 * @param things how many things have statements
 * @param linked how many things were linked to a place or to a statistical region
 * @param methods how many things were linked by each method
 * @param places how many places and regions they were linked to
 * @param open how many places as stated wait for a curator
 * @param openThings how many things state those
 * @param outside how many things state a place that no authority of the graph knows
 * @param silent how many things state no place
 * @param problems what could not be taken, the first of it
 * @param problemCount how many problems there were
 * @param rejected how many cells and statements were left out
 */
public record LinkReport(
        String slug,
        long statements,
        long things,
        long linked,
        SortedMap<String, Long> methods,
        long places,
        long open,
        long openThings,
        long outside,
        long silent,
        List<Problem> problems,
        long problemCount,
        long rejected) {

    public LinkReport {
        problems = List.copyOf(problems);
    }
}
