package org.interculturalpractices.loader.curate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.reconcile.NameSimilarity;
import org.interculturalpractices.ontology.Slugs;

/** The things of one kind that a command may name, by their slugs, with a title of each. Immutable. */
final class KnownNames {

    private static final int NEAREST = 5;
    private static final double ALIKE = 0.5;

    private final String kind;
    private final SortedMap<String, String> titles;

    /** A thing and how alike it is to what was named, from 0 to 1. */
    private record Near(String slug, double likeness) {}

    /** Things of a kind, in a word for people. */
    KnownNames(String kind, Map<String, String> titles) {
        this.kind = kind;
        this.titles = new TreeMap<>(titles);
    }

    /**
     * The slug of the thing that is named by its slug, the beginning of it, its IRI or its title.
     *
     * @throws LoaderException with {@link Code#DECISION_REFUSED} that names the nearest if there is none, and all if there are several
     */
    String find(String named) {
        String slug = named.substring(named.lastIndexOf('/') + 1).strip();
        if (titles.containsKey(slug)) {
            return slug;
        }
        String folded = Slugs.fold(slug);
        List<String> found = titles.keySet().stream()
                .filter(other -> !slug.isEmpty() && other.startsWith(slug))
                .toList();
        if (found.isEmpty() && !folded.isEmpty()) {
            found = titles.keySet().stream()
                    .filter(other -> Slugs.fold(titles.getOrDefault(other, "")).equals(folded))
                    .toList();
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw refused(named, found.isEmpty() ? nearest(folded) : found, found.isEmpty());
    }

    private LoaderException refused(String named, List<String> others, boolean isUnknown) {
        String list = others.stream()
                .limit(2L * NEAREST)
                .map(slug -> "\n  " + slug + "  \"" + titles.get(slug) + "\"")
                .collect(Collectors.joining());
        String detail = isUnknown
                ? "there is no " + kind + " of this name" + (list.isEmpty() ? "" : "; the nearest are" + list)
                : "several begin so; write more of" + list;
        return new LoaderException(Code.DECISION_REFUSED, named.isBlank() ? "\"\"" : named, detail);
    }

    /** By characters and by words, whichever is more alike. */
    private List<String> nearest(String folded) {
        NameSimilarity similarity = new NameSimilarity(folded, ALIKE);
        Set<String> words = words(folded);
        return titles.entrySet().stream()
                .map(known -> new Near(
                        known.getKey(),
                        Math.max(
                                similarity.to(Slugs.fold(known.getKey())),
                                shared(words, words(Slugs.fold(known.getKey() + " " + known.getValue()))))))
                .filter(near -> near.likeness > 0)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::slug))
                .limit(NEAREST)
                .map(Near::slug)
                .toList();
    }

    /** The share of words that another name has as well. */
    private static double shared(Set<String> words, Set<String> other) {
        long both = words.stream().filter(other::contains).count();
        return words.isEmpty() ? 0 : (double) both / words.size();
    }

    private static Set<String> words(String folded) {
        return new HashSet<>(List.of(folded.split(" ", -1)));
    }
}
