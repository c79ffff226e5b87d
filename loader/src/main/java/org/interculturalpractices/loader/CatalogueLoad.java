package org.interculturalpractices.loader;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.compare.DifferenceFinder;
import org.interculturalpractices.loader.compare.WithdrawalReasons;
import org.interculturalpractices.loader.decide.Decision;
import org.interculturalpractices.loader.decide.DecisionEdit;
import org.interculturalpractices.loader.decide.DecisionFolder;
import org.interculturalpractices.loader.decide.Decisions;
import org.interculturalpractices.loader.files.Json;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.IdentityFile;
import org.interculturalpractices.loader.map.Tombstones;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.read.SharedRecords;
import org.interculturalpractices.loader.reject.Reject;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.reject.RejectedFiles;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderChange;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.KeptSources;
import org.interculturalpractices.loader.release.ReleaseBuilder;
import org.interculturalpractices.loader.report.LoadDifference;
import org.interculturalpractices.loader.report.LoadListener;
import org.interculturalpractices.loader.report.LoadReport;
import org.interculturalpractices.loader.report.LoadReport.RejectOutcome;
import org.interculturalpractices.loader.report.PracticeChange;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceEntry;
import org.interculturalpractices.ontology.NamedGraph;

/**
 * One load: reads the sources and adds what they say to a release, compares it with the current one, and changes the data folder in
 * one step. Not thread-safe.
 */
final class CatalogueLoad {

    /** So many practices are named where consent to withdraw them is wanting. */
    private static final int NAMED = 20;

    private final LoadRequest request;
    private final DataFolder data;
    private final LoadListener listener;
    private final KeptSources kept;
    private final LoadState state;
    private final Decisions decisionsBefore;
    private final List<Decision> given;
    private final int identitiesBefore;
    private List<CatalogueSource> loaded = List.of();
    private RejectLedger ledger = RejectLedger.EMPTY;

    CatalogueLoad(LoadRequest request, DataFolder data, LoadListener listener) {
        this.request = request;
        this.data = data;
        this.listener = listener;
        this.kept = new KeptSources(data);
        LoadState read = LoadState.read(data);
        this.decisionsBefore = read.decisions();
        this.given = request.curation() == null ? List.of() : DecisionFolder.readThemes(request.curation());
        this.state = read.with(decisionsBefore.with(given));
        this.identitiesBefore = state.identities().decisions().size();
    }

    /**
     * Reads the sources and adds what they say to the release, which is sorted; when it returns, memory holds none of it.
     *
     * @param datasets waits until the linked datasets are whole
     */
    LoadReport read(ReleaseBuilder builder, BiConsumer<CatalogueSource, RejectedRecord> rejects, Runnable datasets) {
        RecordPipeline pipeline = new RecordPipeline(state, listener, rejects);
        SourceIntake intake = SourceSelection.select(request, kept, new SharedRecords(pipeline.reader()));
        pipeline.references().forEach((name, model) -> builder.add(name, model.getGraph()));
        RecordPipeline.Outcome outcome = pipeline.run(
                intake, mapped -> mapped.graphs().forEach((name, model) -> builder.add(name, model.getGraph())));
        loaded = intake.loaded();
        LoadReport report = outcome.report();
        if (report.accepted() == 0) {
            throw nothingAccepted(report);
        }
        Identities identities = state.identities();
        builder.add(
                NamedGraph.PROVENANCE,
                Tombstones.describe(
                                state.register(), identities, state.decisions().byPractice(identities::canonical))
                        .getGraph());
        datasets.run();
        data.datasets().forEach(builder::add);
        ledger = state.mendings().after(state.decisions());
        List<RejectOutcome> outcomes = state.mendings().ofLoad(ledger).stream()
                .map(CatalogueLoad::outcome)
                .toList();
        LoadDifference difference = difference(builder, report.entries(), outcome, intake);
        listener.compared(difference);
        return report.with(outcomes, difference);
    }

    private LoaderException nothingAccepted(LoadReport report) {
        return new LoaderException(
                Code.NO_RECORDS,
                loaded.getFirst().name(),
                report.rejected() == 0
                        ? "curators have withdrawn every practice of the sources; restore one and load again"
                        : "all " + report.rejected()
                                + " records were rejected; mend them as the messages say and load again");
    }

    private LoadDifference difference(
            ReleaseBuilder builder, List<SourceEntry> sources, RecordPipeline.Outcome outcome, SourceIntake intake) {
        try {
            return new DifferenceFinder(
                            data.currentRelease(),
                            state.register(),
                            new WithdrawalReasons(
                                    state.register(),
                                    state.identities(),
                                    state.decisions(),
                                    sources,
                                    intake::isReplaced),
                            outcome.sourceByPractice())
                    .find(builder.sort(sources), builder.scratch());
        } catch (IOException e) {
            throw LoaderException.ofDisk(builder.scratch(), e);
        }
    }

    /** @throws LoaderException with {@link Code#WITHDRAWAL_REFUSED} if practices would be withdrawn and nobody agrees */
    void requireConsent(LoadReport report) {
        LoadDifference difference = report.difference();
        if (difference.undecided() == 0 || request.consent().test(difference)) {
            return;
        }
        String withdrawn = difference.of(PracticeChange.Kind.WITHDRAWN).stream()
                .filter(change -> !change.decided())
                .limit(NAMED)
                .map(change -> "\n  " + change.described())
                .collect(Collectors.joining());
        String more = difference.undecided() > NAMED ? "\n  and " + (difference.undecided() - NAMED) + " more" : "";
        throw new LoaderException(
                Code.WITHDRAWAL_REFUSED,
                request.data().toString(),
                difference.undecided() + " of the practices that are published would be withdrawn; nothing is changed."
                        + (request.add() ? "" : " '--add' keeps the sources of the current release;")
                        + " '--withdraw' agrees:" + withdrawn + more);
    }

    /** Builds the release and makes it the current one, together with all that the load found out. The caller holds the lock. */
    ReleaseBuilder.Outcome finish(
            ReleaseBuilder builder, LoadReport report, RejectedFiles rejected, FolderLock lock, FolderChange change) {
        DecisionEdit edit = data.decisions().edit(decisionsBefore);
        given.forEach(edit::put);
        edit.files().forEach(change::write);
        state.register().write(data.register(), change);
        // Evidence only adds.
        if (state.identities().decisions().size() > identitiesBefore) {
            change.write(data.identity(), IdentityFile.bytes(state.identities().decisions()));
        }
        if (!ledger.all().isEmpty()) {
            change.write(data.rejects(), ledger.bytes());
        }
        rejected.publish(ledger, loaded.stream().map(CatalogueSource::sha256).collect(Collectors.toSet()), change);
        kept.keep(loaded, change);
        change.write(data.report(), Json.bytes(report));
        ReleaseBuilder.Outcome outcome = builder.finish(report);
        lock.activate(outcome.release().id(), change);
        change.commit();
        return outcome;
    }

    private static RejectOutcome outcome(Reject reject) {
        return new RejectOutcome(
                reject.id(),
                reject.source(),
                reject.line(),
                reject.title(),
                reject.code(),
                reject.state(),
                reject.practice());
    }
}
