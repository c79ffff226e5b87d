package org.interculturalpractices.service.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.interculturalpractices.loader.decide.Attribution;
import org.interculturalpractices.loader.decide.Decision;
import org.interculturalpractices.loader.decide.ThemeDecision.Action;
import org.interculturalpractices.loader.identity.IdentityDecision;
import org.interculturalpractices.loader.identity.IdentityFile;
import org.interculturalpractices.loader.release.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes decisions of a curator into the data folder, where every load goes by them until they are taken back. */
@Command(
        name = "curate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Writes a decision of a curator into the data folder; the next load goes by it, and publishes it with its"
                        + " reason. A practice is named by the part of its IRI after id/practice/, the beginning of it, or its title.")
final class CurateCommand {

    private static final String PRACTICE = "PRACTICE";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "theme",
            mixinStandardHelpOptions = true,
            description = "Gives a practice themes, or takes them from it, whatever its words.")
    int theme(
            @Mixin DecisionOptions options,
            @Parameters(paramLabel = PRACTICE, description = "The practice.") String practice,
            @Option(names = "--add", paramLabel = "THEME", description = "A theme it has; may be given several times.")
                    List<String> added,
            @Option(names = "--remove", paramLabel = "THEME", description = "A theme it has not.") List<String> removed,
            @Option(names = "--undo", paramLabel = "THEME", description = "A theme of which a decision is taken back.")
                    List<String> undone) {
        if (given(added).isEmpty() && given(removed).isEmpty() && given(undone).isEmpty()) {
            throw new ParameterException(
                    spec.subcommands().get("theme"),
                    "name a theme with --add, --remove or --undo; each may stand often");
        }
        return options.decide((curation, by) -> {
            List<String> decisions = new ArrayList<>();
            given(added).forEach(theme -> decisions.add(words(curation.theme(practice, theme, Action.ADD, by))));
            given(removed).forEach(theme -> decisions.add(words(curation.theme(practice, theme, Action.REMOVE, by))));
            given(undone).forEach(theme -> decisions.add(words(curation.undoTheme(practice, theme, by))));
            return decisions;
        });
    }

    @Command(name = "place", mixinStandardHelpOptions = true, description = "Corrects where a practice takes place.")
    int place(
            @Mixin DecisionOptions options,
            @Parameters(paramLabel = PRACTICE, description = "The practice.") String practice,
            @Parameters(
                            paramLabel = "PLACE",
                            arity = "0..*",
                            description = "Cities, such as no/bergen or Norway/Bergen, or countries alone.")
                    List<String> places,
            @Option(names = "--undo", description = "Takes the correction back.") boolean undo) {
        if (undo != given(places).isEmpty()) {
            throw new ParameterException(
                    spec.subcommands().get("place"), "name a place, such as no/bergen; or --undo alone");
        }
        return options.decide((curation, by) ->
                List.of(words(undo ? curation.undoPlace(practice, by) : curation.place(practice, given(places), by))));
    }

    @Command(name = "period", mixinStandardHelpOptions = true, description = "Corrects when a practice takes place.")
    int period(
            @Mixin DecisionOptions options,
            @Parameters(paramLabel = PRACTICE, description = "The practice.") String practice,
            @Parameters(
                            paramLabel = "PERIOD",
                            arity = "0..*",
                            description = "Such as 2019-2023, 2016-, \"since 2016\", 2021, or undated.")
                    List<String> words,
            @Option(names = "--undo", description = "Takes the correction back.") boolean undo) {
        if (undo != given(words).isEmpty()) {
            throw new ParameterException(
                    spec.subcommands().get("period"), "say when, such as 2019-2023; or --undo alone");
        }
        return options.decide((curation, by) -> List.of(words(
                undo
                        ? curation.undoPeriod(practice, by)
                        : curation.period(practice, String.join(" ", given(words)), by))));
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "Says that another practice is this one; the other's address leads to it.")
    int merge(
            @Mixin DecisionOptions options,
            @Parameters(paramLabel = PRACTICE, description = "The practice that stays.") String practice,
            @Parameters(paramLabel = "OTHER", description = "The practice that is the same.") String other) {
        return options.decide((curation, by) -> List.of(words(curation.merge(practice, other, by))));
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "Says that two practices are not one, whatever the evidence says.")
    int split(
            @Mixin DecisionOptions options,
            @Parameters(paramLabel = PRACTICE, description = "One practice.") String practice,
            @Parameters(paramLabel = "OTHER", description = "The other practice.") String other) {
        return options.decide((curation, by) -> List.of(words(curation.split(practice, other, by))));
    }

    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            description = "Withdraws a practice though a source has it; its address answers 410 and says so.")
    int withdraw(
            @Mixin DecisionOptions options,
            @Parameters(paramLabel = PRACTICE, description = "The practice.") String practice) {
        return options.decide((curation, by) -> List.of(words(curation.withdraw(practice, by))));
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Takes the withdrawal of a practice back.")
    int restore(
            @Mixin DecisionOptions options,
            @Parameters(paramLabel = PRACTICE, description = "The practice.") String practice) {
        return options.decide((curation, by) -> List.of(words(curation.restore(practice, by))));
    }

    @Command(
            name = "dismiss",
            mixinStandardHelpOptions = true,
            description = "Says that a rejected record needs no mending, because it is no practice.")
    int dismiss(
            @Mixin DecisionOptions options,
            @Parameters(paramLabel = "REJECT", description = "Its id, as the note above it has it.") String reject,
            @Option(names = "--undo", description = "Takes it back.") boolean undo) {
        return options.decide((curation, by) ->
                List.of(words(undo ? curation.undoDismiss(reject, by) : curation.dismiss(reject, by))));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the decisions that count, those that ship with the project among them.")
    int list(@Mixin DataOption data) {
        DataFolder folder = data.folder();
        List<List<String>> rows = Stream.concat(
                        folder.decisions().read().all().stream().map(CurateCommand::row),
                        IdentityFile.read(folder.identity()).stream()
                                .filter(decision -> decision.curator() != null)
                                .map(CurateCommand::row))
                .toList();
        new TextTable(List.of("decided", "decision", "curator", "reason"), rows)
                .print(spec.commandLine().getOut(), Terminal.current().width());
        return Icp.DONE;
    }

    private static List<String> row(Decision decision) {
        Attribution by = decision.by();
        return List.of(by.decidedOn().toString(), words(decision), by.curator(), by.reason());
    }

    private static List<String> row(IdentityDecision decision) {
        return List.of(
                String.valueOf(decision.decidedOn()),
                words(decision),
                String.valueOf(decision.curator()),
                decision.reason());
    }

    /** The decision as its file says it: {@code themes.csv: a-garden sport add}. */
    private static String words(Decision decision) {
        return decision.file().fileName() + ": " + String.join(" ", decision.cells());
    }

    private static String words(IdentityDecision decision) {
        return "identity.csv: " + decision.practice() + " " + decision.other() + " "
                + decision.verdict().word();
    }

    /** An option that was not given is null. */
    private static List<String> given(List<String> values) {
        return values == null ? List.of() : values;
    }
}
