package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.files.ReleaseId;
import org.interculturalpractices.loader.release.FolderLock;
import org.interculturalpractices.loader.release.PruneRule;
import org.interculturalpractices.loader.release.ReleasePruner;
import org.interculturalpractices.loader.release.ReleasePruner.Candidate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Removes old releases to make room. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description =
                "Removes old releases, after it has printed which. The current one and the one activated before it stay, and, "
                        + "unless --keep is given, what is younger than a day. A removed release answers 410; its graph.nq.gz rebuilds it.")
final class PruneCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @ArgGroup
    private @Nullable Which which;

    @Option(names = "--yes", description = "Removes them without asking; needed where nobody can be asked.")
    private boolean yes;

    /** By number or by age. */
    static final class Which {
        @Option(
                names = "--keep",
                paramLabel = "N",
                description = "Keeps the releases that were activated last (default: " + PruneRule.USUAL + ").")
        private @Nullable Integer keep;

        @Option(
                names = "--older-than",
                paramLabel = "AGE",
                converter = AgeConverter.class,
                description = "Removes those that were activated longer ago: 90d, 12w, 1y or P90D.")
        private @Nullable Period age;
    }

    @Override
    public Integer call() {
        PruneRule rule = rule();
        List<Candidate> candidates = ReleasePruner.candidates(data.folder(), rule, Instant.now());
        if (candidates.isEmpty()) {
            err().println("There is no release to remove. " + stays(rule));
            return Icp.DONE;
        }
        print(candidates);
        err().println("To be removed: " + count(candidates.size()) + ", " + size(candidates) + ". " + stays(rule));
        if (!yes && !Terminal.current().asks()) {
            err().println("Nothing was removed; give --yes to remove them.");
            return Icp.USAGE;
        }
        if (!yes && !Terminal.ask("Remove?", err())) {
            err().println("Nothing was removed.");
            return Icp.DONE;
        }
        Set<String> ids = candidates.stream().map(Candidate::id).collect(Collectors.toSet());
        try (FolderLock lock = data.folder().lock()) {
            List<String> removed = ReleasePruner.prune(lock, rule, ids);
            err().println("Removed " + count(removed.size()) + "; pruned.log has the ids.");
        }
        return Icp.DONE;
    }

    private PruneRule rule() {
        if (which == null) {
            return PruneRule.usual();
        }
        if (which.age != null) {
            return PruneRule.olderThan(which.age);
        }
        if (which.keep == null || which.keep < 0) {
            throw new ParameterException(spec.commandLine(), "--keep takes a number from 0 on");
        }
        return PruneRule.keepLast(which.keep);
    }

    private static String stays(PruneRule rule) {
        String others = rule.keep() > 2 ? ", the " + rule.keep() + " activated last" : "";
        String young = rule.age() == null ? "" : ", what is younger than a day";
        return "What stays in any case: the current release, the one activated before it" + others + young + ".";
    }

    private static String count(int releases) {
        return releases == 1 ? "1 release" : releases + " releases";
    }

    private void print(List<Candidate> candidates) {
        List<List<String>> rows = candidates.stream()
                .map(candidate -> List.of(
                        ReleaseId.shortForm(candidate.id()),
                        candidate.activated().map(Instant::toString).orElse("never"),
                        candidate
                                .manifest()
                                .map(manifest -> Long.toString(manifest.counts().practices()))
                                .orElse("damaged"),
                        ByteSize.of(candidate.bytes())))
                .toList();
        new TextTable(List.of("release", "activated", "practices", "size"), rows)
                .print(spec.commandLine().getOut(), Terminal.current().width());
    }

    private static String size(List<Candidate> candidates) {
        return ByteSize.of(candidates.stream().mapToLong(Candidate::bytes).sum());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
