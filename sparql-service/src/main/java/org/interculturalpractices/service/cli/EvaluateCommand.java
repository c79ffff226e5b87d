package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interculturalpractices.loader.evaluate.PlaceEvaluation;
import org.interculturalpractices.loader.evaluate.Score;
import org.interculturalpractices.loader.evaluate.ThemeEvaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures theme matching and place resolution on samples with known answers. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures theme matching and place resolution on samples with known answers.")
final class EvaluateCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "themes",
            mixinStandardHelpOptions = true,
            description = "Prints precision, recall and F1 of theme matching, for each language and for all.")
    int themes(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "A table with id, language, title, text and themes, instead of the one that"
                                    + " ships with the project.")
                    @Nullable
                    Path file,
            @Option(names = "--mistakes", description = "Prints each practice with a theme too many or too few.")
                    boolean mistakes) {
        ThemeEvaluation evaluation = ThemeEvaluation.run(file);
        PrintWriter out = spec.commandLine().getOut();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("language", "themes", "precision", "recall", "F1"));
        evaluation.byLanguage().forEach((language, score) -> rows.add(row(language, score)));
        rows.add(row("all", evaluation.all()));
        rows.forEach(cells -> out.printf("%-10s %8s %10s %8s %8s%n", cells.toArray()));
        if (mistakes) {
            evaluation.mistakes().forEach(mistake -> {
                mistake.surplus().forEach((theme, words) -> out.println(mistake.id() + " + " + theme + ": " + words));
                mistake.missing().forEach(theme -> out.println(mistake.id() + " - " + theme));
            });
        }
        return Icp.DONE;
    }

    @Command(
            name = "places",
            mixinStandardHelpOptions = true,
            description =
                    "Prints how many names of a table are resolved to the place expected, and how many names of no"
                            + " place are refused.")
    int places(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description =
                                    "A table with id, iso2, city_name and expected_geonames_id, which is empty where"
                                            + " there is no such place, instead of the one that ships with the project.")
                    @Nullable
                    Path file) {
        PlaceEvaluation evaluation = PlaceEvaluation.run(file);
        PrintWriter out = spec.commandLine().getOut();
        int right = evaluation.resolved() + evaluation.refused();
        out.printf(
                "%d of %d right: %d resolved, %d refused%n",
                right, right + evaluation.mistakes().size(), evaluation.resolved(), evaluation.refused());
        evaluation
                .mistakes()
                .forEach(mistake -> out.printf(
                        "%s %s: expected %s, got %s%n",
                        mistake.id(), mistake.name(), or(mistake.expected()), or(mistake.given())));
        return evaluation.mistakes().isEmpty() ? Icp.DONE : Icp.REJECTED;
    }

    private static String or(String id) {
        return id.isEmpty() ? "no place" : id;
    }

    private static List<String> row(String name, Score score) {
        return List.of(
                name,
                Integer.toString(score.right() + score.missing()),
                share(score.precision()),
                share(score.recall()),
                share(score.f1()));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
