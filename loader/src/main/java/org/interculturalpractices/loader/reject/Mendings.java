package org.interculturalpractices.loader.reject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interculturalpractices.loader.decide.Decisions;
import org.interculturalpractices.loader.parse.RecordWords;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.report.RejectState;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.jspecify.annotations.Nullable;

/**
 * The rejected records that the accepted ones of a load mend. A record mends the one whose id stands in the note above it; without a note,
 * that of another source with which it shares two of title, heading line and text. Where several have the same note, as in copies of a
 * file that was mended more than once, the last counts and stands for the others. Not thread-safe.
 */
public final class Mendings {

    private final RejectLedger before;
    private final LocalDate today;
    private final Map<String, SourceRecord> lastByNote = new LinkedHashMap<>();
    private final Map<String, Reject> rejected = new TreeMap<>();
    private final Map<String, List<String>> idsByPair = new HashMap<>();
    private final Map<String, String> practiceByReject = new HashMap<>();

    /** The mendings of a load, after what earlier loads rejected. */
    public Mendings(RejectLedger before, LocalDate today) {
        this.before = before;
        this.today = today;
        before.all().forEach(this::index);
    }

    /** Notes a record that was read; called for all of them, in the order of the sources, before any other question. */
    public void read(SourceRecord record) {
        String id = record.stated().mends();
        if (id != null) {
            lastByNote.put(id, record);
        }
    }

    /** Notes a record that was rejected. */
    public void reject(CatalogueSource source, RejectedRecord record) {
        Reject reject = Reject.of(source, record, today);
        Reject known = before.byId().get(reject.id());
        Reject noted = known == null ? reject : reject.since(known.since());
        // The record of the page, not a copy that is still to be mended.
        if (record.mends() == null || !rejected.containsKey(reject.id())) {
            rejected.put(reject.id(), noted);
            index(noted);
        }
    }

    private void index(Reject reject) {
        for (String pair : reject.words().pairs()) {
            List<String> ids = idsByPair.computeIfAbsent(pair, key -> new ArrayList<>(1));
            if (!ids.contains(reject.id())) {
                ids.add(reject.id());
            }
        }
    }

    /** The record that counts instead of this one, if both have the same note. */
    public Optional<SourceRecord> supersededBy(SourceRecord record) {
        String id = record.stated().mends();
        return Optional.ofNullable(id == null ? null : lastByNote.get(id))
                .filter(last -> !last.sha256().equals(record.sha256()));
    }

    /** The records that mend others, in the order of their sources: of several with the same note, the last. */
    public List<SourceRecord> mending() {
        return List.copyOf(lastByNote.values());
    }

    /** The practice that mended a rejected record in an earlier load; empty if none did. */
    public String formerPractice(@Nullable String id) {
        Reject known = id == null ? null : before.byId().get(id);
        return known == null ? "" : known.practice();
    }

    /** Notes a record that was accepted, and the practice it describes by itself, though that be one with another. */
    public void accept(CatalogueSource source, SourceRecord record, String practice) {
        String id = record.stated().mends();
        if (id != null) {
            practiceByReject.put(id, practice);
        }
        if (idsByPair.isEmpty()) {
            return;
        }
        for (String pair : RecordWords.of(record).pairs()) {
            for (String other : idsByPair.getOrDefault(pair, List.of())) {
                Reject reject = rejected.get(other);
                if (reject == null || !reject.sourceSha256().equals(source.sha256())) {
                    practiceByReject.putIfAbsent(other, practice);
                }
            }
        }
    }

    /** What has become of each rejected record, when all were noted. */
    public RejectLedger after(Decisions decisions) {
        Map<String, Reject> all = new TreeMap<>(before.byId());
        all.putAll(rejected);
        all.replaceAll((id, reject) -> {
            Reject known = before.byId().getOrDefault(id, reject);
            String practice = practiceByReject.getOrDefault(id, "");
            RejectState state = state(id, practice, decisions);
            LocalDate closed = known.state() == state ? known.closedOn() : null;
            return reject.in(state, closed == null ? today : closed, practice.isEmpty() ? known.practice() : practice);
        });
        return new RejectLedger(all.values());
    }

    /** Those of a ledger that this load has rejected, in the order of their sources and lines. */
    public List<Reject> ofLoad(RejectLedger ledger) {
        return ledger.all().stream()
                .filter(reject -> rejected.containsKey(reject.id()))
                .sorted(Comparator.comparing(Reject::source).thenComparingInt(Reject::line))
                .toList();
    }

    private RejectState state(String id, String practice, Decisions decisions) {
        if (!practice.isEmpty()) {
            return RejectState.MENDED;
        }
        if (!rejected.containsKey(id)) {
            return RejectState.GONE;
        }
        return decisions.dismissal(id).isPresent() ? RejectState.DISMISSED : RejectState.OPEN;
    }
}
