package org.interculturalpractices.loader.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The steps of a curator on a real data folder, each followed in the model. Not thread-safe. */
final class CuratorWalk {

    /** Steps with a load take time, and are made less often. */
    private static final Set<String> LOADING = Set.of(
            "add",
            "add again",
            "add one of the same name",
            "rename",
            "drop",
            "mend",
            "mend in a copy",
            "crash",
            "move",
            "load");

    /** A step; it says what it did, or null if there was nothing to do it to. */
    @FunctionalInterface
    private interface Step {
        String run() throws IOException;
    }

    private final WalkDesk desk;
    private final WalkCheck check;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Step> steps;

    CuratorWalk(Path folder, Path data, Random random) {
        desk = new WalkDesk(folder, data, random);
        check = new WalkCheck(desk);
        SourceSteps sources = new SourceSteps(desk);
        DecisionSteps decisions = new DecisionSteps(desk);
        FaultSteps faults = new FaultSteps(desk);
        steps = new TreeMap<>(Map.ofEntries(
                Map.entry("add", sources::add),
                Map.entry("add again", sources::change),
                Map.entry("add one of the same name", sources::addOfSameName),
                Map.entry("rename", sources::rename),
                Map.entry("drop", sources::drop),
                Map.entry("mend", sources::mend),
                Map.entry("mend in a copy", sources::mendInCopy),
                Map.entry("load", sources::reload),
                Map.entry("theme", decisions::theme),
                Map.entry("undo theme", decisions::undoTheme),
                Map.entry("period", decisions::period),
                Map.entry("place", decisions::place),
                Map.entry("withdraw", decisions::withdraw),
                Map.entry("restore", decisions::restore),
                Map.entry("merge", decisions::merge),
                Map.entry("split", decisions::split),
                Map.entry("dismiss", decisions::dismiss),
                Map.entry("crash", faults::crash),
                Map.entry("move", faults::move)));
    }

    /** Makes a step that can be made. */
    String step() throws IOException {
        List<String> names = new ArrayList<>(steps.keySet());
        while (true) {
            String name = desk.model.sources.isEmpty() ? "add" : names.get(desk.random.nextInt(names.size()));
            if (LOADING.contains(name) && !desk.model.sources.isEmpty() && desk.random.nextInt(10) > 0) {
                continue;
            }
            String done = steps.get(name).run();
            if (done != null) {
                counts.merge(name, 1, Integer::sum);
                return name + " " + done;
            }
        }
    }

    Set<String> kinds() {
        return counts.keySet();
    }

    String summary() {
        return desk.model.sources.size() + " sources, " + desk.model.slugs.size() + " practices ever, "
                + desk.model.published().size() + " published, "
                + desk.model.open().size() + " open, steps " + counts;
    }

    /** Compares all that must be there with what is. */
    void check() throws IOException {
        check.check();
    }
}
