package org.interculturalpractices.loader.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.loader.decide.Decisions;
import org.interculturalpractices.loader.decide.Withdrawal;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.source.SourceEntry;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.PROV;

/** Reasons for which practices of the current release are not in that of a load. Not thread-safe. */
public final class WithdrawalReasons {

    private static final String PRACTICE = "<" + Iris.practice("");
    private static final String RECORD = "<" + Iris.record("");
    private static final Pattern DERIVED = Pattern.compile(
            Pattern.quote(PRACTICE) + "([^/>]+)> <" + Pattern.quote(PROV.wasDerivedFrom.getURI()) + "> <([^>]+)> .*");
    private static final Pattern PART = Pattern.compile("<(" + Pattern.quote(Iris.record("")) + "[^>]+)> <"
            + Pattern.quote(DCTerms.isPartOf.getURI()) + "> <" + Pattern.quote(Iris.source("")) + "([^>]+)> .*");

    private final Register register;
    private final Identities identities;
    private final Decisions.ByPractice decisions;
    private final List<SourceEntry> sources;
    private final Predicate<SourceEntry> isReplaced;

    /**
     * Why one practice is not there any more.
     *
     * @param source the name of the source that had it; empty if that is not known
     * @param decided whether a curator decided it
     * @param reason in words
     */
    record Why(String source, boolean decided, String reason) {}

    /**
     * The reasons of a load with these sources.
     *
     * @param isReplaced whether another version of a source of the current release took its place
     */
    public WithdrawalReasons(
            Register register,
            Identities identities,
            Decisions decisions,
            List<SourceEntry> sources,
            Predicate<SourceEntry> isReplaced) {
        this.register = register;
        this.identities = identities;
        this.decisions = decisions.byPractice(identities::canonical);
        this.sources = List.copyOf(sources);
        this.isReplaced = isReplaced;
    }

    /** The practice that stands for another one. */
    Optional<String> replacement(String slug) {
        return Optional.of(identities.canonical(slug))
                .filter(other -> !other.equals(slug))
                .filter(register::isDescribed);
    }

    /** The reasons for practices that are withdrawn. */
    SortedMap<String, Why> explain(ReleaseFolder before, List<String> withdrawn) throws IOException {
        SortedMap<String, Why> why = new TreeMap<>();
        if (withdrawn.isEmpty()) {
            return why;
        }
        Map<String, Set<String>> documents = documents(before, new HashSet<>(withdrawn));
        for (String slug : withdrawn) {
            why.put(slug, why(before, slug, documents.getOrDefault(slug, Set.of())));
        }
        return why;
    }

    private Why why(ReleaseFolder before, String slug, Set<String> documents) {
        List<SourceEntry> had = before.manifest().sources().stream()
                .filter(source -> documents.stream().anyMatch(source.sha256()::startsWith))
                .toList();
        String names = had.stream().map(SourceEntry::name).distinct().collect(Collectors.joining(", "));
        Optional<Withdrawal> decision = decisions.withdrawal(slug);
        if (decision.isPresent()) {
            return new Why(
                    names,
                    true,
                    "withdrawn by " + decision.get().by().curator() + ", "
                            + decision.get().by().reason());
        }
        if (names.isEmpty()) {
            return new Why("", false, "no source of this load has it");
        }
        boolean stillRead = had.stream()
                .anyMatch(
                        source -> sources.stream().anyMatch(now -> now.sha256().equals(source.sha256())));
        if (stillRead) {
            return new Why(names, false, "its record in " + names + " is not accepted any more");
        }
        boolean hasNewVersion = had.stream().anyMatch(isReplaced);
        return new Why(
                names,
                false,
                hasNewVersion ? "the new " + names + " does not have it" : "its source " + names + " is left out");
    }

    /** The beginnings of the checksums of the documents that practices were read from, in two passes over the quads. */
    private static Map<String, Set<String>> documents(ReleaseFolder before, Set<String> slugs) throws IOException {
        Map<String, Set<String>> practicesByRecord = new HashMap<>();
        read(before, PRACTICE, DERIVED, (slug, record) -> {
            if (slugs.contains(slug)) {
                practicesByRecord
                        .computeIfAbsent(record, key -> new HashSet<>())
                        .add(slug);
            }
        });
        Map<String, Set<String>> documents = new HashMap<>();
        read(
                before,
                RECORD,
                PART,
                (record, document) -> practicesByRecord
                        .getOrDefault(record, Set.of())
                        .forEach(slug -> documents
                                .computeIfAbsent(slug, key -> new HashSet<>())
                                .add(document)));
        return documents;
    }

    private interface Pair {
        void accept(String one, String other);
    }

    private static void read(ReleaseFolder release, String start, Pattern pattern, Pair found) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(QuadLines.open(release.graph()), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(start)) {
                    Matcher matcher = pattern.matcher(line);
                    if (matcher.matches()) {
                        found.accept(matcher.group(1), matcher.group(2));
                    }
                }
            }
        }
    }
}
