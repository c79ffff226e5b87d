package org.interculturalpractices.loader.decide;

import java.util.List;
import java.util.Optional;
import org.interculturalpractices.loader.parse.PeriodParser;
import org.interculturalpractices.loader.parse.PeriodStatement;

/**
 * A decision about the period of a practice, whatever its heading says.
 *
 * @param practice the last part of its IRI
 * @param words its period as a heading may state it, such as {@code 2019-2023} or {@code 2016-}; or {@value #UNDATED}
 */
public record PeriodDecision(String practice, String words, Attribution by) implements Decision {

    /** The word for a practice that has no period. */
    public static final String UNDATED = "undated";

    /** What words say; nothing if a part of them is not understood. */
    public static Optional<PeriodStatement> statement(String words) {
        return words.equals(UNDATED) ? Optional.of(PeriodStatement.UNDATED) : PeriodParser.parse(words);
    }

    /** What its words say, which were understood when it was read. */
    public PeriodStatement statement() {
        return statement(words).orElseThrow();
    }

    @Override
    public String subject() {
        return practice;
    }

    @Override
    public DecisionFile file() {
        return DecisionFile.PERIODS;
    }

    @Override
    public List<String> cells() {
        return List.of(practice, words);
    }
}
