package org.interculturalpractices.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.interculturalpractices.loader.Problem.Severity;
import org.interculturalpractices.loader.classify.CurationDecision;
import org.interculturalpractices.loader.classify.CurationFile;
import org.interculturalpractices.loader.classify.ThemeMatcher;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.Survey;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.loader.language.LanguageDetector;
import org.interculturalpractices.loader.map.Evidence;
import org.interculturalpractices.loader.map.MappedRecord;
import org.interculturalpractices.loader.map.RecordMapper;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SectionParser;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.read.SourceReader;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.resolve.PlaceResolver;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.validate.ShapesValidator;
import org.interculturalpractices.loader.validate.Violation;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of the sources through parsing, resolving, identifying, classifying, mapping and validating, and keeps the
 * account of what became of each. The sources are read three times: to note which records there are, to find those that are one
 * practice, and to map them; so that memory holds one practice at a time. One instance serves one load. Not thread-safe.
 */
final class RecordPipeline {

    /** Where a record was accepted. */
    private record Accepted(CatalogueSource source, int line) {}

    private final Register register;
    private final Identities identities;
    private final @Nullable Path curation;
    private final Map<String, List<CurationDecision>> decisions;
    private final LoadListener listener;
    private final Consumer<RejectedRecord> rejects;
    private final References references;
    private final SourceReader reader;
    private final PlaceResolver resolver;
    private final ThemeMatcher matcher;
    private final RecordMapper mapper;
    private final ShapesValidator validator;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Accepted> firstAccepted = new HashMap<>();
    private final Set<String> acceptedSlugs = new HashSet<>();
    private PracticeGroups groups = new PracticeGroups(List.of(), new Identities());
    private int recordsNoted;
    private int recordsDone;

    /**
     * A pipeline.
     *
     * @param rejects takes each rejected record with its words, so that they can be kept
     */
    RecordPipeline(
            Register register,
            Identities identities,
            @Nullable Path curation,
            LoadListener listener,
            Consumer<RejectedRecord> rejects) {
        this.register = register;
        this.identities = identities;
        this.curation = curation;
        this.decisions =
                CurationFile.read(curation).stream().collect(Collectors.groupingBy(CurationDecision::practiceSlug));
        this.listener = listener;
        this.rejects = rejects;
        PlacesAuthority authority = PlacesAuthority.bundled();
        references = new References(authority);
        reader = new SourceReader(authority);
        resolver = new PlaceResolver(authority, Gazetteer.bundled());
        matcher = new ThemeMatcher(references.vocabulary());
        mapper = new RecordMapper(references.vocabulary());
        validator = new ShapesValidator(references.union());
    }

    /** The graphs that every release holds, whatever its sources. */
    Map<NamedGraph, Model> references() {
        return references.graphs();
    }

    /** Runs all sources, and gives the statements of every accepted practice to the consumer. */
    LoadReport run(List<CatalogueSource> sources, Consumer<MappedRecord> sink) {
        sources.forEach(source -> reader.read(source, new Noting(record -> {
            register.note(record);
            recordsNoted++;
        })));
        List<SourceAccount> accounts = sources.stream().map(SourceAccount::new).toList();
        try (LanguageDetector languages = new LanguageDetector()) {
            identify(accounts, languages);
            groups = new PracticeGroups(register.slugsOfLoad(), identities);
            for (SourceAccount account : accounts) {
                noteLicence(account);
                account.close(reader.read(account.source(), new Mapping(account, languages, sink)));
            }
        }
        noteUnusedDecisions();
        return LoadReport.of(accounts.stream().map(SourceAccount::report).toList(), problems);
    }

    /** Finds the records that are one practice. */
    private void identify(List<SourceAccount> accounts, LanguageDetector languages) {
        Survey survey = new Survey(
                identities,
                register::isKnown,
                accounts.size() > 1,
                (one, other) -> languages.ofText(one.sample()).equals(languages.ofText(other.sample())));
        for (int number = 0; number < accounts.size(); number++) {
            int source = number;
            reader.read(accounts.get(number).source(), new Noting(record -> {
                String places = distinction(record, resolve(record));
                survey.add(source, register.slugOf(record, places), record, places);
            }));
        }
        for (Survey.Suspicion suspicion : survey.suspicions()) {
            warn(
                    accounts.get(suspicion.source()),
                    suspicion.line(),
                    "identity-suspected",
                    "this may be the practice " + suspicion.practice() + " (\"" + suspicion.title()
                            + "\") in another language; if it is, write \"" + suspicion.practice() + ","
                            + suspicion.other() + ",same,curator,REASON,NAME,DATE\" into identity.csv");
        }
    }

    /** Takes the records of a source and leaves what is wrong with others to a later reading. */
    private record Noting(Consumer<SourceRecord> records) implements RecordSink {

        @Override
        public void accept(SourceRecord record) {
            records.accept(record);
        }

        @Override
        public void reject(RejectedRecord rejected) {
            // It is rejected when the source is mapped.
        }

        @Override
        public void warn(Problem warning) {
            // It is given when the source is mapped.
        }
    }

    /** Maps the records of one source. */
    private final class Mapping implements RecordSink {

        private final SourceAccount account;
        private final LanguageDetector languages;
        private final Consumer<MappedRecord> sink;

        Mapping(SourceAccount account, LanguageDetector languages, Consumer<MappedRecord> sink) {
            this.account = account;
            this.languages = languages;
            this.sink = sink;
        }

        @Override
        public void accept(SourceRecord record) {
            recordsDone++;
            listener.progress("read", recordsDone, recordsNoted);
            Resolution places = resolve(record);
            String slug = register.slugOf(record, distinction(record, places));
            String practice = identities.canonical(slug);
            Accepted first = firstAccepted.get(record.sha256());
            if (first != null) {
                takeDuplicate(record, first, evidence(record, practice, places));
                return;
            }
            places.unresolved()
                    .forEach(words -> RecordPipeline.this.warn(
                            account,
                            record.lines().heading(),
                            "place-unresolved",
                            "\"" + words.text() + "\" stays text: " + words.reason()));
            take(groups.add(new PracticeGroups.Member(evidence(record, practice, places), slug, account)));
        }

        @Override
        public void reject(RejectedRecord rejected) {
            account.reject(0);
            report(account, rejected.problem());
            rejects.accept(rejected);
        }

        @Override
        public void warn(Problem warning) {
            report(account, warning);
        }

        private Evidence evidence(SourceRecord record, String practice, Resolution places) {
            DetectedLanguages detected = languages(record);
            return new Evidence(
                    account.source(),
                    record,
                    practice,
                    places,
                    detected,
                    SectionParser.sections(record.text()),
                    matcher.match(detected, record.title(), record.text()),
                    decisions.getOrDefault(practice, List.of()));
        }

        private DetectedLanguages languages(SourceRecord record) {
            String stated = Objects.requireNonNullElse(
                    record.stated().language(),
                    Objects.requireNonNullElse(account.source().description().language(), ""));
            return stated.isEmpty()
                    ? languages.detect(record.title(), record.text())
                    : new DetectedLanguages(stated, stated);
        }

        private void takeDuplicate(SourceRecord record, Accepted first, Evidence evidence) {
            account.merge();
            RecordPipeline.this.warn(
                    account,
                    record.lines().first(),
                    "duplicate",
                    "the same record as %s:%d; they are one practice".formatted(first.source.name(), first.line));
            if (first.source != account.source()) {
                sink.accept(mapper.mapDuplicate(evidence));
            }
        }

        /** Takes all records of a practice; none means that some are still to come. */
        private void take(List<PracticeGroups.Member> members) {
            if (members.isEmpty()) {
                return;
            }
            MappedRecord mapped = mapper.map(
                    members.stream().map(PracticeGroups.Member::evidence).toList());
            List<Violation> violations = validator.validate(mapped.union());
            if (violations.isEmpty()) {
                keep(members.getFirst());
                members.getFirst().account().accept();
                members.stream().skip(1).forEach(this::merge);
                sink.accept(mapped);
            } else {
                String why = violations.stream().map(Violation::rendered).collect(Collectors.joining("; "));
                members.forEach(member -> rejectMember(member, why));
            }
        }

        private void keep(PracticeGroups.Member member) {
            SourceRecord record = member.evidence().record();
            String practice = member.evidence().slug();
            register.keep(record, member.ownSlug(), practice);
            acceptedSlugs.add(practice);
            firstAccepted.put(
                    record.sha256(),
                    new Accepted(member.account().source(), record.lines().first()));
        }

        private void merge(PracticeGroups.Member member) {
            keep(member);
            member.account().merge();
            String reason = identities
                    .decision(member.ownSlug())
                    .map(decision -> decision.basis().word() + ": " + decision.reason())
                    .orElse("the practice that stands for both is another one");
            RecordPipeline.this.warn(
                    member.account(),
                    member.evidence().record().lines().first(),
                    "merged",
                    "is the practice " + member.evidence().slug() + " (" + reason + ")");
        }

        private void rejectMember(PracticeGroups.Member member, String why) {
            SourceRecord record = member.evidence().record();
            member.account().reject(record.lines().count());
            Problem problem = new Problem(
                    Severity.ERROR,
                    "shape-violated",
                    member.account().source().name(),
                    record.lines().first(),
                    0,
                    why);
            report(member.account(), problem);
            rejects.accept(new RejectedRecord(problem, List.of(record.title(), record.headingLine(), record.text())));
        }
    }

    private Resolution resolve(SourceRecord record) {
        return resolver.resolve(
                record.heading().country().iso2(), record.heading().placeText());
    }

    private static String distinction(SourceRecord record, Resolution places) {
        String country = record.heading().country().iso2();
        return places.places().isEmpty()
                ? country
                : places.places().stream().map(ResolvedPlace::slug).distinct().collect(Collectors.joining("-"));
    }

    private void noteLicence(SourceAccount account) {
        if (account.source().description().license() == null) {
            warn(
                    account,
                    0,
                    "licence-unknown",
                    "the licence of this source is not known; give it in "
                            + account.source().sidecarName());
        }
    }

    /** Warns of decisions about practices that this load did not bring, if the curation file was given for this load. */
    private void noteUnusedDecisions() {
        if (curation == null) {
            return;
        }
        decisions.keySet().stream()
                .filter(slug -> !acceptedSlugs.contains(slug))
                .sorted()
                .map(slug -> new Problem(
                        Severity.WARNING,
                        "curation-unused",
                        String.valueOf(curation.getFileName()),
                        0,
                        0,
                        "no practice of this load has the slug " + slug))
                .forEach(this::report);
    }

    private void warn(SourceAccount account, int line, String code, String message) {
        report(account, new Problem(Severity.WARNING, code, account.source().name(), line, 0, message));
    }

    private void report(SourceAccount account, Problem problem) {
        account.count(problem);
        report(problem);
    }

    private void report(Problem problem) {
        problems.add(problem);
        listener.problem(problem);
    }
}
