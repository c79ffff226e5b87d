package org.interculturalpractices.service.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interculturalpractices.loader.diff.ReleaseDiff;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.release.Activation;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When things last changed: the last activations whose releases are kept, each compared with the one before. A thing that none
 * of them touched has the time of the oldest. Worked out once after each switch, by the first who asks. Thread-safe.
 */
@Component
public final class ChangeTimes {

    /** How far back things are followed. */
    private static final int MOST_ACTIVATIONS = 20;

    private final DataFolder data;
    private @Nullable History known;

    ChangeTimes(DataFolder data) {
        this.data = data;
    }

    /**
     * One step of the history.
     *
     * @param time of the activation
     * @param changes against the release before
     */
    private record Step(Instant time, ReleaseChanges changes) {}

    /** The history as far as it is known. Immutable. */
    public static final class History {

        private final List<Activation> activations;
        private final Instant begin;
        private final List<Step> steps;

        private History(List<Activation> activations, Instant begin, List<Step> steps) {
            this.activations = activations;
            this.begin = begin;
            this.steps = steps;
        }

        /** When the page of a thing last changed. */
        public Instant lastChange(String path) {
            return steps.stream()
                    .filter(step -> step.changes.touches(path))
                    .map(Step::time)
                    .findFirst()
                    .orElse(begin);
        }

        /** The practices that were added or changed, by slug, newest first, each with the time. */
        public Map<String, Instant> practices() {
            Map<String, Instant> times = new LinkedHashMap<>();
            for (Step step : steps) {
                step.changes.practices().keySet().forEach(slug -> times.putIfAbsent(slug, step.time));
            }
            return times;
        }
    }

    /** The history up to now. */
    public synchronized History history() {
        List<Activation> activations = data.activations();
        History history = known;
        if (history == null || !history.activations.equals(activations)) {
            history = follow(activations);
            known = history;
        }
        return history;
    }

    private History follow(List<Activation> activations) {
        List<Activation> last =
                activations.subList(Math.max(0, activations.size() - MOST_ACTIVATIONS), activations.size());
        List<Step> steps = new ArrayList<>();
        ReleaseFolder before = null;
        Instant begin = Instant.EPOCH;
        for (Activation activation : last) {
            ReleaseFolder release = kept(activation.releaseId());
            if (release != null && before == null) {
                begin = activation.time();
            } else if (release != null && !release.id().equals(before.id())) {
                steps.add(new Step(activation.time(), compare(before, release)));
            }
            before = release == null ? before : release;
        }
        return new History(activations, begin, List.copyOf(steps.reversed()));
    }

    private static ReleaseChanges compare(ReleaseFolder before, ReleaseFolder after) {
        ReleaseChanges changes = new ReleaseChanges();
        try {
            ReleaseDiff.compare(before.graph(), after.graph(), changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private @Nullable ReleaseFolder kept(String id) {
        try {
            return data.release(id);
        } catch (LoaderException removedOrDamaged) {
            return null;
        }
    }
}
