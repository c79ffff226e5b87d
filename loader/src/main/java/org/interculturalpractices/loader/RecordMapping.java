package org.interculturalpractices.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.decide.Decision;
import org.interculturalpractices.loader.decide.Decisions;
import org.interculturalpractices.loader.decide.PlaceIds;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.OwnPageIndex;
import org.interculturalpractices.loader.map.EnrichedRecord;
import org.interculturalpractices.loader.map.MappedRecord;
import org.interculturalpractices.loader.map.RecordMapper;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.reject.Mendings;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.report.ProblemLog;
import org.interculturalpractices.loader.report.SourceAccount;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.validate.ShapesValidator;
import org.interculturalpractices.loader.validate.Violation;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * The last reading of the sources: maps the records of each practice, lets the shapes decide about it, and says what became of each
 * record. One instance serves one load. Not thread-safe.
 */
final class RecordMapping {

    /** Where a record was first read that is accepted, or waits for others of its practice. */
    private record First(CatalogueSource source, int line) {}

    private final Register register;
    private final Identities identities;
    private final Mendings mendings;
    private final Decisions.ByPractice decisions;
    private final RecordEnricher enricher;
    private final OwnPageJoiner joiner;
    private final PracticeGroups groups;
    private final RecordMapper mapper;
    private final ShapesValidator validator;
    private final ProblemLog problems;
    private final BiConsumer<CatalogueSource, RejectedRecord> rejects;
    private final IntConsumer progress;
    private final Consumer<MappedRecord> sink;

    private final Map<String, First> firsts = new HashMap<>();
    private final Map<String, String> sourceByPractice = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private int recordsDone;

    RecordMapping(
            LoadState state,
            RecordEnricher enricher,
            OwnPageJoiner joiner,
            PracticeGroups groups,
            ReferenceGraphs references,
            ProblemLog problems,
            BiConsumer<CatalogueSource, RejectedRecord> rejects,
            IntConsumer progress,
            Consumer<MappedRecord> sink) {
        this.register = state.register();
        this.identities = state.identities();
        this.mendings = state.mendings();
        this.decisions = state.decisions().byPractice(identities::canonical);
        this.enricher = enricher;
        this.joiner = joiner;
        this.groups = groups;
        this.mapper = new RecordMapper(references.vocabulary(), new PlaceIds(PlacesAuthority.bundled()));
        this.validator = new ShapesValidator(references.union());
        this.problems = problems;
        this.rejects = rejects;
        this.progress = progress;
        this.sink = sink;
    }

    /** Takes the records of a source. */
    RecordSink of(SourceAccount account) {
        return new OfSource(account);
    }

    /** The name of the first source of each practice that was accepted, by its slug. */
    Map<String, String> sourceByPractice() {
        return sourceByPractice;
    }

    /** One warning for each decision about a practice that no source of this load has. */
    List<Problem> unusedDecisions() {
        Set<String> known = new HashSet<>(withdrawn);
        known.addAll(sourceByPractice.keySet());
        return decisions.beside(known).stream().map(RecordMapping::unused).toList();
    }

    private static Problem unused(Decision decision) {
        return new Problem(
                Severity.WARNING,
                "decision-unused",
                decision.file().fileName(),
                0,
                0,
                "no source of this load has the practice " + decision.subject()
                        + "; the decision waits until one has it again",
                List.of(decision.subject()));
    }

    /** Maps the records of one source. */
    private final class OfSource implements RecordSink {

        private final SourceAccount account;

        OfSource(SourceAccount account) {
            this.account = account;
        }

        @Override
        public void accept(SourceRecord record) {
            Optional<SourceRecord> other = mendings.supersededBy(record);
            if (other.isPresent()) {
                recordsDone++;
                account.merge();
                problems.warn(
                        account,
                        record.lines().first(),
                        "mended-again",
                        "the record was mended once more, as \"" + other.get().title() + "\" ("
                                + other.get().headingLine() + "); that one is taken");
                return;
            }
            accept(record, register.slugOf(record, enricher.places(record)));
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
            progress.accept(recordsDone);
            String practice = identities.canonical(slug);
            EnrichedRecord enriched = enricher.of(account.source(), record, practice, decisions.of(practice));
            First first = firsts.get(key(record));
            if (first != null) {
                takeDuplicate(enriched, first);
                return;
            }
            if (!record.stated().joined()) {
                warnOfPlaces(enriched);
            }
            firsts.put(key(record), new First(account.source(), record.lines().first()));
            take(groups.add(new PracticeGroups.Member(enriched, slug, account)));
        }

        private void warnOfPlaces(EnrichedRecord enriched) {
            if (enriched.decisions().place() != null) {
                return;
            }
            enriched.places()
                    .unresolved()
                    .forEach(words -> problems.warn(
                            account,
                            enriched.record().lines().heading(),
                            "place-unresolved",
                            "\"" + words.text() + "\" stays text: " + words.reason()));
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
            mendings.reject(of.source(), rejected);
            rejects.accept(of.source(), rejected);
        }

        @Override
        public void warn(Problem warning) {
            problems.add(account, warning);
        }

        private void takeDuplicate(EnrichedRecord enriched, First first) {
            account.merge();
            problems.warn(
                    account,
                    enriched.record().lines().first(),
                    "duplicate",
                    String.format(
                            Locale.ROOT,
                            "the same record as %s:%d; they are one practice",
                            first.source.name(),
                            first.line));
            if (first.source != account.source()) {
                sink.accept(mapper.mapDuplicate(enriched));
            }
        }

        /** Takes all records of a practice; none means that some are still to come. */
        private void take(List<PracticeGroups.Member> members) {
            if (members.isEmpty()) {
                return;
            }
            String practice = members.getFirst().enriched().slug();
            if (decisions.withdrawal(practice).isPresent()) {
                members.forEach(this::withdraw);
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

        private void withdraw(PracticeGroups.Member member) {
            SourceRecord record = member.enriched().record();
            register.keepWithdrawn(record, member.ownSlug());
            mendings.accept(member.account().source(), record, member.ownSlug());
            withdrawn.add(member.enriched().slug());
            member.account().withdraw();
        }

        private void keep(PracticeGroups.Member member) {
            SourceRecord record = member.enriched().record();
            String practice = member.enriched().slug();
            register.keep(record, member.ownSlug(), practice);
            mendings.accept(member.account().source(), record, member.ownSlug());
            sourceByPractice.putIfAbsent(practice, member.account().source().name());
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
                    member.enriched().record().lines().first(),
                    "merged",
                    "is the practice " + member.enriched().slug() + " (" + reason + ")");
        }

        private void rejectMember(PracticeGroups.Member member, String why) {
            SourceRecord record = member.enriched().record();
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
                    new RejectedRecord(
                            problem,
                            List.of(record.title(), record.headingLine(), record.text()),
                            record.stated().mends()));
        }
    }
}
