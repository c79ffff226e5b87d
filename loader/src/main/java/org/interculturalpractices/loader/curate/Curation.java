package org.interculturalpractices.loader.curate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.decide.Attribution;
import org.interculturalpractices.loader.decide.Decision;
import org.interculturalpractices.loader.decide.DecisionFolder;
import org.interculturalpractices.loader.decide.Decisions;
import org.interculturalpractices.loader.decide.Dismissal;
import org.interculturalpractices.loader.decide.PeriodDecision;
import org.interculturalpractices.loader.decide.PlaceDecision;
import org.interculturalpractices.loader.decide.ThemeDecision;
import org.interculturalpractices.loader.decide.Withdrawal;
import org.interculturalpractices.loader.reject.Reject;
import org.interculturalpractices.loader.reject.RejectLedger;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.FolderChange;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * A curator at work on a data folder, whose lock it holds until it is closed. Each verb writes one decision, or takes one back, in one
 * step; nothing of the release changes before the next load. Not thread-safe.
 */
public final class Curation implements AutoCloseable {

    private final FolderLock lock;
    private final DataFolder data;
    private final DecisionFolder folder;
    private final Decisions decisions;
    private final KnownNames practices;

    private Curation(FolderLock lock, DataFolder data) {
        this.lock = lock;
        this.data = data;
        this.folder = data.decisions();
        this.decisions = folder.read();
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
        return takeBack(new ThemeDecision(practice(practice), themes().find(theme), ThemeDecision.Action.ADD, by), by);
    }

    /** Corrects where a practice takes place: cities such as {@code no/bergen}, or countries alone. */
    public Decision place(String practice, List<String> places, Attribution by) {
        return put(new PlaceDecision(practice(practice), new PlaceArguments().ids(places), by));
    }

    /** Takes back the correction of a place. */
    public Decision undoPlace(String practice, Attribution by) {
        return takeBack(new PlaceDecision(practice(practice), List.of(), by), by);
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
        return takeBack(new PeriodDecision(practice(practice), PeriodDecision.UNDATED, by), by);
    }

    /** Withdraws a practice. */
    public Decision withdraw(String practice, Attribution by) {
        return put(new Withdrawal(practice(practice), by));
    }

    /** Takes a withdrawal back. */
    public Decision restore(String practice, Attribution by) {
        return takeBack(new Withdrawal(practice(practice), by), by);
    }

    /** Says that a rejected record needs no mending. */
    public Decision dismiss(String reject, Attribution by) {
        return put(new Dismissal(rejects().find(reject), by));
    }

    /** Takes back that a rejected record needs no mending. */
    public Decision undoDismiss(String reject, Attribution by) {
        return takeBack(new Dismissal(rejects().find(reject), by), by);
    }

    /** Says of two practices whether they are one. */
    public IdentityChange identity() {
        return new IdentityChange(data, practices);
    }

    /** What counts, those that ship with the project among them. */
    public List<Decision> all() {
        return decisions.all();
    }

    @Override
    public void close() {
        lock.close();
    }

    private Decision put(Decision decision) {
        commit(folder.withAdded(decisions, List.of(decision)));
        return decision;
    }

    /** Takes back the decision that is about the same. */
    private Decision takeBack(Decision about, Attribution by) {
        Optional<Decision> counting = decisions.sameKey(about);
        Decision taken = counting.filter(decisions.own()::contains)
                .orElseThrow(() -> new LoaderException(
                        Code.DECISION_REFUSED,
                        String.join(" ", about.key()),
                        counting.isPresent()
                                ? "this decision ships with the project; decide otherwise to overrule it"
                                : "nothing was decided of this in " + folder.path(about.file())
                                        + ", so that there is nothing to take back"));
        commit(folder.without(decisions, taken, by));
        return taken;
    }

    private void commit(Map<Path, byte[]> files) {
        FolderChange change = new FolderChange(data);
        files.forEach(change::write);
        change.commit();
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
