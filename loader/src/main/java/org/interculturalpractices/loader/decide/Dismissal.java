package org.interculturalpractices.loader.decide;

import java.util.List;

/**
 * A decision that a rejected record needs no mending, because it is no practice or is to be left out.
 *
 * @param reject its id
 */
public record Dismissal(String reject, Attribution by) implements Decision {

    @Override
    public String subject() {
        return reject;
    }

    @Override
    public DecisionFile file() {
        return DecisionFile.DISMISSALS;
    }

    @Override
    public List<String> cells() {
        return List.of(reject);
    }
}
