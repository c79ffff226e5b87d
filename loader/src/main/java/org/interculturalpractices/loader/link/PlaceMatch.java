package org.interculturalpractices.loader.link;

import java.time.LocalDate;
import java.util.List;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.links.Justification;
import org.jspecify.annotations.Nullable;

/** The outcome of matching the place that a thing of a dataset states. */
sealed interface PlaceMatch {

    /**
     * The place is known.
     *
     * @param target the IRI of the place of the graph, or of a statistical region
     * @param place the place, where it is of the gazetteer and joins the graph; otherwise null
     * @param justification how it was found
     * @param confidence from 0 to 1
     * @param comment why, in words
     * @param reviewer the curator who decided, or null
     * @param date when she did, or null
     */
    record Found(
            String target,
            ResolvedPlace.@Nullable Listed place,
            Justification justification,
            double confidence,
            String comment,
            @Nullable String reviewer,
            @Nullable LocalDate date)
            implements PlaceMatch {}

    /**
     * A curator has to decide.
     *
     * @param reason why it is not sure
     * @param candidates the likeliest places, the likeliest first; may be empty
     * @param proposed whether the first candidate is so sure that the curator need only confirm it
     */
    record Open(String reason, List<Candidate> candidates, boolean proposed) implements PlaceMatch {
        public Open {
            candidates = List.copyOf(candidates);
        }

        Open(String reason, List<Candidate> candidates) {
            this(reason, candidates, false);
        }
    }

    /**
     * There is no link to make.
     *
     * @param reason why
     */
    record None(String reason) implements PlaceMatch {}

    /**
     * A place that may be meant.
     *
     * @param id its id: the path of its IRI after {@code id/}
     * @param name its name
     * @param score how likely, from 0 to 100
     */
    record Candidate(String id, String name, double score) {}
}
