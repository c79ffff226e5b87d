package org.interculturalpractices.loader.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.loader.release.PracticeVersions;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadDifference;
import org.interculturalpractices.loader.report.PracticeChange;
import org.interculturalpractices.loader.report.PracticeChange.Kind;

/** Compares the quads of a load with the current release. Not thread-safe. */
public final class DifferenceFinder {

    /** Of so many changed practices it is told what of them changed; finding out holds their statements. */
    private static final int EXPLAINED = 200;

    private final Optional<ReleaseFolder> current;
    private final Register register;
    private final WithdrawalReasons reasons;
    private final Map<String, String> sourceByPractice;

    /**
     * A comparison.
     *
     * @param current the release that is current, if there is one
     * @param register of the load, in which all its records are kept
     * @param reasons why practices are not there any more
     * @param sourceByPractice the names of the sources of the load's practices
     */
    public DifferenceFinder(
            Optional<ReleaseFolder> current,
            Register register,
            WithdrawalReasons reasons,
            Map<String, String> sourceByPractice) {
        this.current = current;
        this.register = register;
        this.reasons = reasons;
        this.sourceByPractice = sourceByPractice;
    }

    /**
     * The difference.
     *
     * @param quads the sorted quads of the load
     * @param scratch a folder for temporary files
     */
    public LoadDifference find(Path quads, Path scratch) throws IOException {
        if (current.isEmpty()) {
            return new LoadDifference(null, sourceByPractice.size(), 0, 0, 0, 0, List.of());
        }
        ReleaseFolder before = current.get();
        SortedMap<String, String> old = PracticeVersions.all(before, scratch);
        SortedMap<String, String> now = PracticeVersions.all(quads, scratch);
        Map<Kind, List<String>> slugs = new EnumMap<>(Kind.class);
        Stream.of(Kind.values()).forEach(kind -> slugs.put(kind, new ArrayList<>()));
        now.forEach((slug, version) -> {
            if (!old.containsKey(slug)) {
                slugs.get(Kind.NEW).add(slug);
            } else if (!version.equals(old.get(slug))) {
                slugs.get(Kind.CHANGED).add(slug);
            }
        });
        Set<String> gone = new HashSet<>(old.keySet());
        gone.removeAll(now.keySet());
        gone.stream()
                .sorted()
                .forEach(slug -> slugs.get(reasons.replacement(slug).isPresent() ? Kind.MERGED : Kind.WITHDRAWN)
                        .add(slug));
        return difference(before, quads, slugs);
    }

    private LoadDifference difference(ReleaseFolder before, Path quads, Map<Kind, List<String>> slugs)
            throws IOException {
        SortedMap<String, String> titles = register.titles();
        List<PracticeChange> changes = new ArrayList<>();
        reasons.explain(before, slugs.get(Kind.WITHDRAWN))
                .forEach((slug, why) -> changes.add(new PracticeChange(
                        Kind.WITHDRAWN,
                        slug,
                        titles.getOrDefault(slug, ""),
                        why.source(),
                        why.decided(),
                        why.reason())));
        int undecided =
                (int) changes.stream().filter(change -> !change.decided()).count();
        slugs.get(Kind.MERGED)
                .forEach(slug -> changes.add(new PracticeChange(
                        Kind.MERGED,
                        slug,
                        titles.getOrDefault(slug, ""),
                        "",
                        false,
                        "is " + reasons.replacement(slug).orElse("another practice") + " now")));
        Map<String, String> what = whatChanged(before, quads, slugs.get(Kind.CHANGED));
        add(Kind.CHANGED, slugs, titles, slug -> what.getOrDefault(slug, ""), changes);
        add(Kind.NEW, slugs, titles, slug -> "", changes);
        return new LoadDifference(
                before.id(),
                slugs.get(Kind.NEW).size(),
                slugs.get(Kind.CHANGED).size(),
                slugs.get(Kind.MERGED).size(),
                slugs.get(Kind.WITHDRAWN).size(),
                undecided,
                changes.stream()
                        .sorted(Comparator.comparing(PracticeChange::kind).reversed())
                        .limit(LoadDifference.LISTED)
                        .toList());
    }

    private void add(
            Kind kind,
            Map<Kind, List<String>> slugs,
            Map<String, String> titles,
            Function<String, String> reason,
            List<PracticeChange> changes) {
        for (String slug : slugs.get(kind)) {
            changes.add(new PracticeChange(
                    kind,
                    slug,
                    titles.getOrDefault(slug, ""),
                    sourceByPractice.getOrDefault(slug, ""),
                    false,
                    reason.apply(slug)));
        }
    }

    /** The names of what changed, such as "period, theme", of the first changed practices. */
    private static Map<String, String> whatChanged(ReleaseFolder before, Path quads, List<String> changed)
            throws IOException {
        Set<String> explained = changed.stream().limit(EXPLAINED).collect(Collectors.toSet());
        if (explained.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<PracticeStatement>> old = PracticeStatement.read(before.graph(), explained);
        Map<String, Set<PracticeStatement>> now = PracticeStatement.read(quads, explained);
        Map<String, String> what = new TreeMap<>();
        for (String slug : explained) {
            Set<PracticeStatement> one = old.getOrDefault(slug, Set.of());
            Set<PracticeStatement> other = now.getOrDefault(slug, Set.of());
            what.put(
                    slug,
                    Stream.concat(one.stream(), other.stream())
                            .filter(statement -> one.contains(statement) != other.contains(statement))
                            .map(PracticeStatement::about)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return what;
    }
}
