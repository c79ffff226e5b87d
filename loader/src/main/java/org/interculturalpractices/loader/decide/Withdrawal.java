package org.interculturalpractices.loader.decide;

import java.util.List;

/**
 * A decision that a practice is not published any more, though a source has it.
 *
 * @param practice the last part of its IRI
 */
public record Withdrawal(String practice, Attribution by) implements Decision {

    @Override
    public String subject() {
        return practice;
    }

    @Override
    public DecisionFile file() {
        return DecisionFile.WITHDRAWALS;
    }

    @Override
    public List<String> cells() {
        return List.of(practice);
    }
}
