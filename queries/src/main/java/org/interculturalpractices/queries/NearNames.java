package org.interculturalpractices.queries;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names like a mistyped one: few letters differ, or words are the same. Stateless. */
public final class NearNames {

    private static final int MOST = 3;

    private NearNames() {}

    /** The nearest names, at most three, the nearest first. */
    public static List<String> of(String asked, Collection<String> names) {
        String folded = asked.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        Set<String> words = Set.copyOf(Arrays.asList(folded.split("-", -1)));
        return names.stream()
                .map(name -> Map.entry(name, remoteness(folded, words, name)))
                .filter(entry -> entry.getValue() < 0.6)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** 0 for the same name, 1 for nothing in common. */
    private static double remoteness(String asked, Set<String> askedWords, String name) {
        double letters = (double) distance(asked, name) / Math.max(asked.length(), name.length());
        Set<String> all = new HashSet<>(Arrays.asList(name.split("-", -1)));
        Set<String> common = new HashSet<>(all);
        common.retainAll(askedWords);
        all.addAll(askedWords);
        double words = 1 - (double) common.size() / all.size();
        return Math.min(letters, words);
    }

    /** Letters to insert, drop or change to make one text the other (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
