package org.interculturalpractices.loader.decide;

import java.util.List;

/** A decision of a curator: a row of one of the files in {@code decisions/}. Immutable. */
public sealed interface Decision permits ThemeDecision, PlaceDecision, PeriodDecision, Withdrawal, Dismissal {

    /** What it is about: the slug of a practice, or the id of a rejected record. */
    String subject();

    /** Who decided it, why, and when. */
    Attribution by();

    /** The file that holds decisions of its kind. */
    DecisionFile file();

    /** The cells of its row before those of {@link #by}. */
    List<String> cells();

    /** The cells that no other row of the file may have: those that say what is decided. */
    default List<String> key() {
        return List.of(subject());
    }
}
