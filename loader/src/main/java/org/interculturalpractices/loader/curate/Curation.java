package org.interculturalpractices.loader.curate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.loader.decide.Attribution;
import org.interculturalpractices.loader.decide.Decision;
import org.interculturalpractices.loader.decide.DecisionEdit;
import org.interculturalpractices.loader.decide.Dismissal;
import org.interculturalpractices.loader.decide.PeriodDecision;
import org.interculturalpractices.loader.decide.PlaceDecision;
import org.interculturalpractices.loader.decide.ThemeDecision;
import org.interculturalpractices.loader.decide.Withdrawal;
import org.interculturalpractices.loader.identity.Identities;
import org.interculturalpractices.loader.identity.IdentityDecision;
import org.interculturalpractices.loader.identity.IdentityDecision.Verdict;
import org.interculturalpractices.loader.identity.IdentityFile;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.reject.Reject;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderChange;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * A curator at work on a data folder, whose lock it holds until it is closed. The verbs make decisions, or take them back; {@link #save}
 * writes them all in one step. Nothing of the release changes before the next load. Not thread-safe.
 */
public final class Curation implements AutoCloseable {

    private final FolderLock lock;
    private final DataFolder data;
    private final DecisionEdit edit;
    private final List<IdentityDecision> identities;
    private final KnownNames practices;

    private Curation(FolderLock lock, DataFolder data) {
        this.lock = lock;
        this.data = data;
        this.edit = data.decisions().edit(data.decisions().read());
        this.identities = new ArrayList<>(IdentityFile.read(data.identity()));
        this.practices =
                new KnownNames("practice", Register.read(data.register()).titles());
    }

    /**
     * Begins.
     *
     * @throws LoaderException if another process writes to the folder, or a file of decisions or the register cannot be read
     */
    public static Curation of(Path path) {
        DataFolder data = new DataFolder(path);
        FolderLock lock = data.lock();
        try {
            return new Curation(lock, data);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Completes the name of a practice: its slug, the beginning of it, its IRI or its title. */
    public String practice(String named) {
        return practices.find(named);
    }

    /** Gives a practice a theme, or takes one from it. */
    public Decision theme(String practice, String theme, ThemeDecision.Action action, Attribution by) {
        return put(new ThemeDecision(practice(practice), themes().find(theme), action, by));
    }

    /** Takes back what was decided of a theme of a practice. */
    public Decision undoTheme(String practice, String theme, Attribution by) {
        return edit.takeBack(
                new ThemeDecision(practice(practice), themes().find(theme), ThemeDecision.Action.ADD, by), by);
    }

    /** Corrects where a practice takes place: cities such as {@code no/bergen}, or countries alone. */
    public Decision place(String practice, List<String> places, Attribution by) {
        return put(new PlaceDecision(practice(practice), new PlaceArguments().ids(places), by));
    }

    /** Takes back the correction of a place. */
    public Decision undoPlace(String practice, Attribution by) {
        return edit.takeBack(new PlaceDecision(practice(practice), List.of(), by), by);
    }

    /**
     * Corrects when a practice takes place.
     *
     * @param words as a heading states a period, or {@code undated}
     */
    public Decision period(String practice, String words, Attribution by) {
        if (PeriodDecision.statement(words).isEmpty()) {
            throw new LoaderException(
                    Code.DECISION_REFUSED,
                    words,
                    "this period is not understood; write such as 2019-2023, 2016-, 2021 or " + PeriodDecision.UNDATED);
        }
        return put(new PeriodDecision(practice(practice), words.strip(), by));
    }

    /** Takes back the correction of a period. */
    public Decision undoPeriod(String practice, Attribution by) {
        return edit.takeBack(new PeriodDecision(practice(practice), PeriodDecision.UNDATED, by), by);
    }

    /** Withdraws a practice. */
    public Decision withdraw(String practice, Attribution by) {
        return put(new Withdrawal(practice(practice), by));
    }

    /** Takes a withdrawal back. */
    public Decision restore(String practice, Attribution by) {
        return edit.takeBack(new Withdrawal(practice(practice), by), by);
    }

    /** Says that a rejected record needs no mending. */
    public Decision dismiss(String reject, Attribution by) {
        return put(new Dismissal(rejects().find(reject), by));
    }

    /** Takes back that a rejected record needs no mending. */
    public Decision undoDismiss(String reject, Attribution by) {
        return edit.takeBack(new Dismissal(rejects().find(reject), by), by);
    }

    /** Says that another practice is this one; the address of the other leads to it. */
    public IdentityDecision merge(String practice, String other, Attribution by) {
        return decide(practice, other, Verdict.SAME, by);
    }

    /** Says that two practices are not one, whatever the evidence says. */
    public IdentityDecision split(String practice, String other, Attribution by) {
        return decide(practice, other, Verdict.DIFFERENT, by);
    }

    /** Writes what was decided, in one step. */
    public void save() {
        FolderChange change = new FolderChange(data);
        edit.files().forEach(change::write);
        if (!identities.equals(IdentityFile.read(data.identity()))) {
            change.write(data.identity(), IdentityFile.bytes(identities));
        }
        change.commit();
    }

    @Override
    public void close() {
        lock.close();
    }

    private Decision put(Decision decision) {
        edit.put(decision);
        return decision;
    }

    private IdentityDecision decide(String practice, String other, Verdict verdict, Attribution by) {
        IdentityDecision decision = IdentityDecision.ofCurator(
                practice(practice), practice(other), verdict, by.reason(), by.curator(), by.decidedOn());
        if (decision.practice().equals(decision.other())) {
            throw new LoaderException(Code.DECISION_REFUSED, decision.practice(), "is named twice; name two practices");
        }
        for (IdentityDecision row : List.copyOf(identities)) {
            if (row.practices().equals(decision.practices())) {
                identities.remove(row);
                edit.end(
                        String.valueOf(data.identity().getFileName()),
                        String.join(
                                " ",
                                row.practice(),
                                row.other(),
                                row.verdict().word(),
                                row.basis().word()),
                        row.curator(),
                        row.reason(),
                        row.decidedOn(),
                        by);
            }
        }
        identities.add(decision);
        // Refuses what contradicts the others.
        Identities all = new Identities(data.identity().toString(), identities);
        if (verdict == Verdict.DIFFERENT
                && all.canonical(decision.practice()).equals(all.canonical(decision.other()))) {
            throw new LoaderException(
                    Code.DECISION_REFUSED,
                    decision.other(),
                    "is one with " + decision.practice() + " by way of " + all.canonical(decision.practice())
                            + "; split it from that one");
        }
        return decision;
    }

    private KnownNames rejects() {
        Map<String, String> titles = new TreeMap<>();
        for (Reject reject : RejectLedger.read(data.rejects()).all()) {
            titles.put(reject.id(), reject.title());
        }
        return new KnownNames("rejected record", titles);
    }

    private static KnownNames themes() {
        Map<String, String> labels = new TreeMap<>();
        Model vocabulary = Ontology.vocabulary();
        for (Resource theme :
                vocabulary.listSubjectsWithProperty(RDF.type, ICP.Theme).toList()) {
            labels.put(
                    theme.getURI().substring(theme.getURI().lastIndexOf('/') + 1),
                    theme.getProperty(SKOS.prefLabel, "en").getString());
        }
        return new KnownNames("theme", labels);
    }
}
