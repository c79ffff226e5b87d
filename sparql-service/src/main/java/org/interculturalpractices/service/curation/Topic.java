package org.interculturalpractices.service.curation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists of the page, in the order in which a curator looks at them. */
enum Topic {
    /** Rejected records that are open. */
    REJECTS,
    /** Practices that may be one. */
    DUPLICATES,
    /** Words of a heading in which no place was found. */
    PLACES,
    /** Periods that are not understood. */
    PERIODS,
    /** Practices without a theme. */
    THEMELESS,
    /** Themes that a practice has for a weak reason. */
    WEAK,
    /** Decisions that the release does not have. */
    WAITING,
    /** Themes that no practice has. */
    UNUSED,
    /** Decisions that the release has. */
    DECISIONS,
    /** Rejected records that need no mending. */
    DISMISSED;

    /** The name of the list in addresses and in keys of words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list of that name. */
    static Optional<Topic> of(String key) {
        return Arrays.stream(values()).filter(topic -> topic.key().equals(key)).findFirst();
    }
}
