package org.interculturalpractices.loader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.interculturalpractices.loader.identity.DuplicateFinder;
import org.interculturalpractices.loader.map.MappedRecord;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.read.SourceReader;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.report.ProblemLog;
import org.interculturalpractices.loader.report.SourceAccount;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/**
 * Takes the records of the sources through parsing, resolving, identifying, classifying, mapping and validating, and keeps the
 * account of what became of each. The sources are read three times: to note which records there are, to find those that are one
 * practice, and to map them; so that memory holds one practice at a time. One instance serves one load. Not thread-safe.
 */
final class RecordPipeline {

    private final LoadState state;
    private final LoadListener listener;
    private final BiConsumer<CatalogueSource, RejectedRecord> rejects;
    private final ProblemLog problems;
    private final PlacesAuthority authority = PlacesAuthority.bundled();
    private final ReferenceGraphs references = new ReferenceGraphs(authority);
    private final SourceReader reader = new SourceReader(authority);
    private int recordsNoted;

    /**
     * A pipeline.
     *
     * @param rejects takes each rejected record with its words, so that they can be kept
     */
    RecordPipeline(LoadState state, LoadListener listener, BiConsumer<CatalogueSource, RejectedRecord> rejects) {
        this.state = state;
        this.listener = listener;
        this.rejects = rejects;
        this.problems = new ProblemLog(listener);
    }

    /** The reader of sources. */
    SourceReader reader() {
        return reader;
    }

    /** The graphs that every release holds, whatever its sources. */
    Map<NamedGraph, Model> references() {
        return references.graphs();
    }

    /**
     * What came of the sources.
     *
     * @param report what was read, and what became of it
     * @param sourceByPractice the name of the first source of each practice of the release, by its slug
     */
    record Outcome(LoadReport report, Map<String, String> sourceByPractice) {}

    /** Runs all sources, and gives the statements of every accepted practice to the consumer. */
    Outcome run(SourceIntake intake, Consumer<MappedRecord> sink) {
        Register register = state.register();
        try (RecordEnricher evidence = new RecordEnricher(references.vocabulary())) {
            OwnPageJoiner joiner = new OwnPageJoiner(register, state.identities(), evidence);
            Set<CatalogueSource> withPages = new HashSet<>();
            List<SourceAccount> accounts = intake
                    .readAll(source -> reader.read(source, new Noting(this::note, page -> {
                        joiner.announce(page);
                        withPages.add(source);
                        recordsNoted++;
                    })))
                    .stream()
                    .map(SourceAccount::new)
                    .toList();
            intake.problems().forEach(problems::add);
            intake.notes().forEach(problems::add);
            for (SourceRecord record : state.mendings().mending()) {
                register.claim(
                        record, state.mendings().formerPractice(record.stated().mends()));
                register.note(record);
            }
            identify(accounts, evidence, joiner, withPages);
            List<String> slugs = new ArrayList<>(register.slugsOfLoad());
            slugs.addAll(joiner.slugs());
            RecordMapping mapping = new RecordMapping(
                    state,
                    evidence,
                    joiner,
                    new PracticeGroups(slugs, state.identities()),
                    references,
                    problems,
                    rejects,
                    done -> listener.progress("read", done, recordsNoted),
                    sink);
            for (SourceAccount account : accounts) {
                noteLicence(account);
                account.close(reader.read(account.source(), mapping.of(account)));
            }
            mapping.unusedDecisions().forEach(problems::add);
            LoadReport report = LoadReport.of(
                    accounts.stream().map(SourceAccount::report).toList(),
                    intake.problems().stream().map(Problem::source).toList(),
                    problems.all());
            return new Outcome(report, mapping.sourceByPractice());
        }
    }

    /** Notes a record; one that mends another waits until the last of its kind is known. */
    private void note(SourceRecord record) {
        recordsNoted++;
        if (record.stated().mends() == null) {
            state.register().note(record);
        } else {
            state.mendings().read(record);
        }
    }

    /** Finds the records that are one practice: those of listings and tables first, then the pages that join them. */
    private void identify(
            List<SourceAccount> accounts,
            RecordEnricher evidence,
            OwnPageJoiner joiner,
            Set<CatalogueSource> withPages) {
        Register register = state.register();
        DuplicateFinder survey = new DuplicateFinder(
                state.identities(),
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
                                if (state.mendings().supersededBy(record).isEmpty()) {
                                    String places = evidence.places(record);
                                    String slug = register.slugOf(record, places);
                                    survey.add(source, slug, record, places);
                                    joiner.offer(record, slug, places, read.name());
                                }
                            },
                            page -> {},
                            rejected -> state.mendings().reject(read, rejected)));
        }
        for (int number = 0; number < accounts.size(); number++) {
            int source = number;
            if (withPages.contains(accounts.get(number).source())) {
                reader.read(
                        accounts.get(number).source(),
                        new Noting(record -> {}, page -> joiner.join(page, source, survey)));
            }
        }
        for (DuplicateFinder.Suspicion suspicion : survey.suspicions()) {
            SourceAccount account = accounts.get(suspicion.source());
            problems.add(
                    account,
                    new Problem(
                            Problem.Severity.WARNING,
                            "identity-suspected",
                            account.source().name(),
                            suspicion.line(),
                            0,
                            "this may be the practice " + suspicion.practice() + " (\"" + suspicion.title()
                                    + "\") in another language; if it is: icp curate merge " + suspicion.practice()
                                    + " "
                                    + suspicion.other()
                                    + " --reason \"...\"; if not: icp curate split with the same names",
                            List.of(suspicion.practice(), suspicion.other())));
        }
    }

    /** Takes the records of a source and leaves what is wrong with others to a later reading. */
    private record Noting(Consumer<SourceRecord> records, Consumer<OwnPage> pages, Consumer<RejectedRecord> rejected)
            implements RecordSink {

        Noting(Consumer<SourceRecord> records, Consumer<OwnPage> pages) {
            this(records, pages, rejected -> {});
        }

        @Override
        public void accept(SourceRecord record) {
            records.accept(record);
        }

        @Override
        public void acceptPage(OwnPage page) {
            pages.accept(page);
        }

        @Override
        public void reject(RejectedRecord record) {
            // It is told when the source is mapped.
            rejected.accept(record);
        }

        @Override
        public void warn(Problem warning) {
            // It is given when the source is mapped.
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
}
