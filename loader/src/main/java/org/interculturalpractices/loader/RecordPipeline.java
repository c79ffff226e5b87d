package org.interculturalpractices.loader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.interculturalpractices.loader.Problem.Severity;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.OwnPageIndex;
import org.interculturalpractices.loader.identity.Survey;
import org.interculturalpractices.loader.map.Evidence;
import org.interculturalpractices.loader.map.MappedRecord;
import org.interculturalpractices.loader.map.RecordMapper;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.read.SourceReader;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.validate.ShapesValidator;
import org.interculturalpractices.loader.validate.Violation;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of the sources through parsing, resolving, identifying, classifying, mapping and validating, and keeps the
 * account of what became of each. The sources are read three times: to note which records there are, to find those that are one
 * practice, and to map them; so that memory holds one practice at a time. One instance serves one load. Not thread-safe.
 */
final class RecordPipeline {

    /** Where a record was first read that is accepted, or waits for others of its practice. */
    private record First(CatalogueSource source, int line) {}

    private final Register register;
    private final Identities identities;
    private final @Nullable Path curation;
    private final LoadListener listener;
    private final BiConsumer<CatalogueSource, RejectedRecord> rejects;
    private final ProblemLog problems;
    private final PlacesAuthority authority = PlacesAuthority.bundled();
    private final References references = new References(authority);
    private final SourceReader reader = new SourceReader(authority);
    private final RecordMapper mapper = new RecordMapper(references.vocabulary());
    private final ShapesValidator validator = new ShapesValidator(references.union());

    private final Map<String, First> firsts = new HashMap<>();
    private final Set<String> acceptedSlugs = new HashSet<>();
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
            BiConsumer<CatalogueSource, RejectedRecord> rejects) {
        this.register = register;
        this.identities = identities;
        this.curation = curation;
        this.listener = listener;
        this.rejects = rejects;
        this.problems = new ProblemLog(listener);
    }

    /** The graphs that every release holds, whatever its sources. */
    Map<NamedGraph, Model> references() {
        return references.graphs();
    }

    /** Runs all sources, and gives the statements of every accepted practice to the consumer. */
    LoadReport run(SourceIntake intake, Consumer<MappedRecord> sink) {
        try (EvidenceMaker evidence = new EvidenceMaker(references.vocabulary(), curation)) {
            OwnPageJoiner joiner = new OwnPageJoiner(register, identities, evidence);
            Set<CatalogueSource> withPages = new HashSet<>();
            List<SourceAccount> accounts = intake
                    .readAll(source -> reader.read(
                            source,
                            new Noting(
                                    record -> {
                                        register.note(record);
                                        recordsNoted++;
                                    },
                                    page -> {
                                        joiner.announce(page);
                                        withPages.add(source);
                                        recordsNoted++;
                                    })))
                    .stream()
                    .map(SourceAccount::new)
                    .toList();
            intake.problems().forEach(problems::add);
            identify(accounts, evidence, joiner, withPages);
            List<String> slugs = new ArrayList<>(register.slugsOfLoad());
            slugs.addAll(joiner.slugs());
            PracticeGroups groups = new PracticeGroups(slugs, identities);
            for (SourceAccount account : accounts) {
                noteLicence(account);
                account.close(reader.read(account.source(), new Mapping(account, evidence, joiner, groups, sink)));
            }
            noteUnusedDecisions(evidence);
            return LoadReport.of(
                    accounts.stream().map(SourceAccount::report).toList(),
                    intake.problems().stream().map(Problem::source).toList(),
                    problems.all());
        }
    }

    /** Finds the records that are one practice: those of listings and tables first, then the pages that join them. */
    private void identify(
            List<SourceAccount> accounts,
            EvidenceMaker evidence,
            OwnPageJoiner joiner,
            Set<CatalogueSource> withPages) {
        Survey survey = new Survey(
                identities,
                register::isKnown,
                accounts.size() > 1,
                (one, other) -> evidence.sameLanguage(one.sample(), other.sample()));
        for (int number = 0; number < accounts.size(); number++) {
            int source = number;
            CatalogueSource read = accounts.get(number).source();
            reader.read(
                    read,
                    new Noting(
                            record -> {
                                String places = evidence.places(record);
                                String slug = register.slugOf(record, places);
                                survey.add(source, slug, record, places);
                                joiner.offer(record, slug, places, read.name());
                            },
                            page -> {}));
        }
        for (int number = 0; number < accounts.size(); number++) {
            int source = number;
            if (withPages.contains(accounts.get(number).source())) {
                reader.read(
                        accounts.get(number).source(),
                        new Noting(record -> {}, page -> joiner.join(page, source, survey)));
            }
        }
        for (Survey.Suspicion suspicion : survey.suspicions()) {
            problems.warn(
                    accounts.get(suspicion.source()),
                    suspicion.line(),
                    "identity-suspected",
                    "this may be the practice " + suspicion.practice() + " (\"" + suspicion.title()
                            + "\") in another language; if it is, write \"" + suspicion.practice() + ","
                            + suspicion.other() + ",same,curator,REASON,NAME,DATE\" into identity.csv");
        }
    }

    /** Takes the records of a source and leaves what is wrong with others to a later reading. */
    private record Noting(Consumer<SourceRecord> records, Consumer<OwnPage> pages) implements RecordSink {

        @Override
        public void accept(SourceRecord record) {
            records.accept(record);
        }

        @Override
        public void acceptPage(OwnPage page) {
            pages.accept(page);
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
        private final EvidenceMaker maker;
        private final OwnPageJoiner joiner;
        private final PracticeGroups groups;
        private final Consumer<MappedRecord> sink;

        Mapping(
                SourceAccount account,
                EvidenceMaker maker,
                OwnPageJoiner joiner,
                PracticeGroups groups,
                Consumer<MappedRecord> sink) {
            this.account = account;
            this.maker = maker;
            this.joiner = joiner;
            this.groups = groups;
            this.sink = sink;
        }

        @Override
        public void accept(SourceRecord record) {
            accept(record, register.slugOf(record, maker.places(record)));
        }

        @Override
        public void acceptPage(OwnPage page) {
            switch (joiner.decide(page)) {
                case OwnPageJoiner.Outcome.Joined joined -> {
                    warnOfPeriod(page, joined.listed());
                    accept(joined.record(), joined.slug());
                }
                case OwnPageJoiner.Outcome.Alone alone -> {
                    warnOfPeriod(page, null);
                    if (!alone.match().candidates().isEmpty()) {
                        warn(page.warning(
                                "own-page-ambiguous",
                                "this page may belong to several practices, and is one by itself: "
                                        + OwnPageJoiner.candidates(alone.match())));
                    }
                    accept(alone.record());
                }
                case OwnPageJoiner.Outcome.Rejected rejected -> {
                    refuse(account, page.lines().count(), page.rejected(rejected.code(), rejected.message()));
                }
            }
        }

        private void warnOfPeriod(OwnPage page, OwnPageIndex.@Nullable Listed listed) {
            if (page.hasUnclearPeriod()) {
                warn(page.warning(
                        "period-not-understood",
                        "the period \"" + page.periodLine() + "\" of this page is not understood"));
            } else if (listed != null && page.contradicts(listed.heading().period())) {
                warn(page.warning(
                        "period-differs",
                        "this page states the period \"" + page.periodLine() + "\", and the listing \""
                                + listed.headingLine() + "\" (" + listed.source() + ":" + listed.line()
                                + "); the listing's is taken"));
            }
        }

        private void accept(SourceRecord record, String slug) {
            recordsDone++;
            listener.progress("read", recordsDone, recordsNoted);
            Evidence evidence = maker.of(account.source(), record, identities.canonical(slug));
            First first = firsts.get(key(record));
            if (first != null) {
                takeDuplicate(evidence, first);
                return;
            }
            if (!record.stated().joined()) {
                evidence.places()
                        .unresolved()
                        .forEach(words -> problems.warn(
                                account,
                                record.lines().heading(),
                                "place-unresolved",
                                "\"" + words.text() + "\" stays text: " + words.reason()));
            }
            firsts.put(key(record), new First(account.source(), record.lines().first()));
            take(groups.add(new PracticeGroups.Member(evidence, slug, account)));
        }

        /** A page may have the words of its listing to the letter, and is no copy of it. */
        private static String key(SourceRecord record) {
            return (record.stated().joined() ? "page " : "") + record.sha256();
        }

        @Override
        public void reject(RejectedRecord rejected) {
            refuse(account, 0, rejected);
        }

        /** Refuses a record; {@code read} is how many lines of it were counted as read. */
        private void refuse(SourceAccount of, int read, RejectedRecord rejected) {
            of.reject(read);
            problems.add(of, rejected.problem());
            rejects.accept(of.source(), rejected);
        }

        @Override
        public void warn(Problem warning) {
            problems.add(account, warning);
        }

        private void takeDuplicate(Evidence evidence, First first) {
            account.merge();
            problems.warn(
                    account,
                    evidence.record().lines().first(),
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
            MappedRecord mapped = mapper.map(PracticeGroups.fullTextFirst(members));
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
        }

        private void merge(PracticeGroups.Member member) {
            keep(member);
            member.account().merge();
            if (member.isJoined()) {
                return;
            }
            String reason = identities
                    .decision(member.ownSlug())
                    .map(decision -> decision.basis().word() + ": " + decision.reason())
                    .orElse("the register knows both records as this practice");
            problems.warn(
                    member.account(),
                    member.evidence().record().lines().first(),
                    "merged",
                    "is the practice " + member.evidence().slug() + " (" + reason + ")");
        }

        private void rejectMember(PracticeGroups.Member member, String why) {
            SourceRecord record = member.evidence().record();
            firsts.remove(key(record));
            Problem problem = new Problem(
                    Severity.ERROR,
                    "shape-violated",
                    member.account().source().name(),
                    record.lines().first(),
                    0,
                    why);
            refuse(
                    member.account(),
                    record.lines().count(),
                    new RejectedRecord(problem, List.of(record.title(), record.headingLine(), record.text())));
        }
    }

    private void noteLicence(SourceAccount account) {
        if (account.source().description().license() == null) {
            problems.warn(
                    account,
                    0,
                    "licence-unknown",
                    "the licence of this source is not known; give it in "
                            + account.source().sidecarName());
        }
    }

    /** Warns of decisions about practices that this load did not bring, if the curation file was given for this load. */
    private void noteUnusedDecisions(EvidenceMaker evidence) {
        if (curation == null) {
            return;
        }
        for (String slug : evidence.decidedBeside(acceptedSlugs)) {
            problems.add(new Problem(
                    Severity.WARNING,
                    "curation-unused",
                    String.valueOf(curation.getFileName()),
                    0,
                    0,
                    "no practice of this load has the slug " + slug));
        }
    }
}
