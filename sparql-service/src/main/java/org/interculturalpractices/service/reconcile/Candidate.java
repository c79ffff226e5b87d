package org.interculturalpractices.service.reconcile;

import java.util.List;
import java.util.Map;

/**
 * A thing that a cell may mean.
 *
 * @param entity the thing
 * @param score from 0 to 100: how well name and conditions fit
 * @param match whether it is the one without doubt
 * @param features what the score was made of, by id
 */
record Candidate(IndexedEntity entity, double score, boolean match, List<Map.Entry<Feature, Object>> features) {

    /** What a score is made of; the help page explains each. */
    enum Feature {
        NAME_SIMILARITY("nameSimilarity"),
        EXACT_NAME("exactName"),
        CONDITIONS_MET("conditionsMet"),
        CONDITIONS_FAILED("conditionsFailed"),
        IDENTIFIER("identifier"),
        HOMONYM_ELSEWHERE("homonymElsewhere");

        private final String id;

        Feature(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        /** The key of the message that names it. */
        String messageKey() {
            return "reconcile.feature." + id;
        }
    }

    Candidate {
        features = List.copyOf(features);
    }

    /** The same without certainty. */
    Candidate unsure() {
        return new Candidate(entity, score, false, features);
    }
}
