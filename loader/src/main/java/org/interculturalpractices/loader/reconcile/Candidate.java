package org.interculturalpractices.loader.reconcile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate for a cell: a thing that it may mean, with a score.
 *
 * @param entity the thing
 * @param score from 0 to 100: how well name and conditions fit
 * @param match whether it is the one without doubt
 * @param basis what the name is judged by
 * @param features what the score was made of, by id
 */
public record Candidate(
        IndexedEntity entity,
        double score,
        boolean match,
        NameScore.Basis basis,
        List<Map.Entry<Feature, Object>> features) {

    /** What a score is made of; the help page explains each. */
    public enum Feature {
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

        /** The id in the answers of the service. */
        public String id() {
            return id;
        }
    }

    public Candidate {
        features = List.copyOf(features);
    }

    /** The value of a feature, or null. */
    public @Nullable Object feature(Feature feature) {
        return features.stream()
                .filter(one -> one.getKey() == feature)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The same without certainty. */
    Candidate unsure() {
        return new Candidate(entity, score, false, basis, features);
    }
}
