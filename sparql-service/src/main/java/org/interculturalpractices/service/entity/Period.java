package org.interculturalpractices.service.entity;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * When a practice takes place, in words.
 *
 * @param words the years in the language of the page
 * @param verbatim the words of the source, or nothing where it says nothing
 * @param status what kind of period that is
 * @param interval the same as an interval of ISO 8601, open where no end is known; nothing without a year
 */
public record Period(String words, Optional<String> verbatim, Named status, Optional<String> interval) {

    static Optional<Period> of(Node practice, ReleaseGraph graph, Labels labels) {
        return graph.object(practice, ICP.periodStatus)
                .map(status -> new Period(
                        words(practice, graph, labels),
                        graph.text(practice, ICP.periodText),
                        labels.named(status),
                        interval(practice, graph)));
    }

    private static Optional<String> interval(Node practice, ReleaseGraph graph) {
        Optional<String> start = graph.text(practice, ICP.startYear);
        Optional<String> end = graph.text(practice, ICP.endYear);
        return start.isEmpty() && end.isEmpty()
                ? Optional.empty()
                : Optional.of(start.orElse("..") + "/" + end.orElse(".."));
    }

    /** The years alone. */
    static String words(Node practice, ReleaseGraph graph, Labels labels) {
        Optional<String> start = graph.text(practice, ICP.startYear);
        Optional<String> end = graph.text(practice, ICP.endYear);
        if (start.isPresent() && end.isPresent()) {
            return start.equals(end) ? start.get() : labels.message("period.from-to", start.get(), end.get());
        }
        if (start.isPresent()) {
            return labels.message("period.since", start.get());
        }
        return end.map(year -> labels.message("period.until", year)).orElseGet(() -> labels.message("period.none"));
    }
}
