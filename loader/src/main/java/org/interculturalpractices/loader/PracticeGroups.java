package org.interculturalpractices.loader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.map.EnrichedRecord;
import org.interculturalpractices.loader.report.SourceAccount;

/**
 * Holds the records of a practice that several records of the load describe, until the last of them was read: then they are mapped
 * together. The record that has the practice's own slug comes first, that of a listing before the practice's
 * own page. Not thread-safe.
 */
final class PracticeGroups {

    /** A record that waits for the others, with the account of its source. */
    record Member(EnrichedRecord enriched, String ownSlug, SourceAccount account) {

        /** Whether it is the practice's own page, beside a record of a listing. */
        boolean isJoined() {
            return enriched.record().stated().joined();
        }
    }

    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, List<Member>> waiting = new HashMap<>();

    /** The groups of a load; each of its records has one of these slugs on its own, and several may have the same. */
    PracticeGroups(Collection<String> slugs, Identities identities) {
        slugs.forEach(slug -> sizes.merge(identities.canonical(slug), 1, Integer::sum));
        sizes.values().removeIf(size -> size == 1);
    }

    /** Takes a record; gives all records of its practice when they are there, else none. */
    List<Member> add(Member member) {
        String practice = member.enriched().slug();
        int size = sizes.getOrDefault(practice, 1);
        if (size == 1) {
            return List.of(member);
        }
        List<Member> members = waiting.computeIfAbsent(practice, key -> new ArrayList<>());
        members.add(member);
        if (members.size() < size) {
            return List.of();
        }
        waiting.remove(practice);
        members.sort(Comparator.comparing((Member one) -> !one.ownSlug().equals(practice))
                .thenComparing(Member::isJoined));
        return members;
    }

    /** The records of a practice as they are mapped: its own page, which has the full text, before the listing that it joined. */
    static List<EnrichedRecord> fullTextFirst(List<Member> members) {
        String practice = members.getFirst().enriched().slug();
        return members.stream()
                .sorted(Comparator.comparing((Member one) -> !one.ownSlug().equals(practice))
                        .thenComparing(one -> !one.isJoined()))
                .map(Member::enriched)
                .toList();
    }
}
