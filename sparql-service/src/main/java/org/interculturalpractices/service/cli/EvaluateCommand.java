package org.interculturalpractices.service.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interculturalpractices.loader.evaluate.HeadingEvaluation;
import org.interculturalpractices.loader.evaluate.LanguageEvaluation;
import org.interculturalpractices.loader.evaluate.PeriodEvaluation;
import org.interculturalpractices.loader.evaluate.PlaceEvaluation;
import org.interculturalpractices.loader.evaluate.ProposalEvaluation;
import org.interculturalpractices.loader.evaluate.Score;
import org.interculturalpractices.loader.evaluate.ThemeEvaluation;
import org.interculturalpractices.loader.evaluate.ThemeScores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how headings are read, languages told, themes matched and places resolved, on samples with known answers. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures how headings are read, languages told, themes matched and places resolved, on samples"
                + " with known answers.")
final class EvaluateCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "themes",
            mixinStandardHelpOptions = true,
            description =
                    "Prints precision, recall and F1 of theme matching, for each language and for all, of the training and the"
                            + " held-out part of a sample.")
    int themes(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "A table with id, language, title, text and themes, instead of the one that"
                                    + " ships with the project.")
                    @Nullable
                    Path file,
            @Option(
                            names = "--mistakes",
                            description = "Prints each practice of the training part with a theme too many or too few.")
                    boolean mistakes,
            @Option(
                            names = "--held-out-mistakes",
                            description = "Prints those of the held-out part, which then is none any more: labels made"
                                    + " after that are measured on practices that were seen.")
                    boolean heldOutMistakes) {
        ThemeEvaluation evaluation = ThemeEvaluation.run(file);
        print("training part", evaluation.training(), mistakes);
        print("held-out part", evaluation.heldOut(), heldOutMistakes);
        return Icp.DONE;
    }

    private void print(String part, ThemeScores scores, boolean mistakes) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s: %d practices, macro F1 %.2f%n", part, scores.practices(), scores.macroF1());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("language", "themes", "precision", "recall", "F1"));
        scores.byLanguage().forEach((language, score) -> rows.add(row(language, score)));
        rows.add(row("all", scores.all()));
        rows.forEach(cells -> out.printf(Locale.ROOT, "%-10s %8s %10s %8s %8s%n", cells.toArray()));
        if (mistakes) {
            scores.mistakes().forEach(mistake -> {
                mistake.surplus().forEach((theme, words) -> out.println(mistake.id() + " + " + theme + ": " + words));
                mistake.missing().forEach(theme -> out.println(mistake.id() + " - " + theme));
            });
        }
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
                Locale.ROOT,
                "%d of %d right: %d resolved, %d refused%n",
                right,
                right + evaluation.mistakes().size(),
                evaluation.resolved(),
                evaluation.refused());
        evaluation
                .mistakes()
                .forEach(mistake -> out.printf(
                        Locale.ROOT,
                        "%s %s: expected %s, got %s%n",
                        mistake.id(),
                        mistake.name(),
                        or(mistake.expected()),
                        or(mistake.given())));
        ProposalEvaluation proposals = ProposalEvaluation.run(ProposalEvaluation.SEED, ProposalEvaluation.NAMES);
        out.printf(
                Locale.ROOT,
                "misspelt: %d of %d have the right place first; %d proposed, precision %.3f%n",
                proposals.first(),
                proposals.names(),
                proposals.proposed(),
                proposals.precision());
        proposals.wrong().forEach(wrong -> out.println("proposed wrongly: " + wrong));
        return evaluation.mistakes().isEmpty() ? Icp.DONE : Icp.REJECTED;
    }

    @Command(
            name = "headings",
            mixinStandardHelpOptions = true,
            description =
                    "Prints how many heading lines of a table are read as expected, for each field, and each miss.")
    int headings(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "A table (CSV, or TSV by its name) with id, heading, country, cities (slugs,"
                                    + " blanks between), start, end, status and, if wanted, doubtful, instead of the one"
                                    + " that ships with the project.")
                    @Nullable
                    Path file) {
        HeadingEvaluation evaluation = HeadingEvaluation.run(file);
        PrintWriter out = spec.commandLine().getOut();
        for (HeadingEvaluation.Field field : HeadingEvaluation.Field.values()) {
            printRight(
                    field.name().toLowerCase(Locale.ROOT),
                    evaluation.rightByField().getOrDefault(field, 0),
                    evaluation.rows());
        }
        printRight("all fields", evaluation.right(), evaluation.rows());
        evaluation
                .misses()
                .forEach(miss -> out.printf(
                        Locale.ROOT,
                        "%s %s: %s expected %s, got %s%s%s%n",
                        miss.id(),
                        miss.heading(),
                        miss.field().name().toLowerCase(Locale.ROOT),
                        orNothing(miss.expected()),
                        orNothing(miss.given()),
                        miss.warned() ? ", with a warning" : "",
                        miss.doubtful() ? " (doubtful, not counted)" : ""));
        return evaluation.right() == evaluation.rows() ? Icp.DONE : Icp.REJECTED;
    }

    @Command(
            name = "periods",
            mixinStandardHelpOptions = true,
            description = "Prints how many wordings of periods of a table are read as expected, and each miss.")
    int periods(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description =
                                    "A table (CSV, or TSV by its name) with period, start, end and status, instead"
                                            + " of the one that ships with the project.")
                    @Nullable
                    Path file) {
        PeriodEvaluation evaluation = PeriodEvaluation.run(file);
        PrintWriter out = spec.commandLine().getOut();
        printRight(
                "periods",
                evaluation.right(),
                evaluation.right() + evaluation.misses().size());
        evaluation
                .misses()
                .forEach(miss -> out.printf(
                        Locale.ROOT,
                        "%s: expected %s, got %s%s%n",
                        miss.period(),
                        miss.expected().described(),
                        miss.given().described(),
                        miss.warned() ? ", with a warning" : ""));
        return evaluation.misses().isEmpty() ? Icp.DONE : Icp.REJECTED;
    }

    private void printRight(String what, int right, int all) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%-10s %d of %d right (%.1f %%)%n",
                        what,
                        right,
                        all,
                        all == 0 ? 100.0 : 100.0 * right / all);
    }

    private static String orNothing(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    @Command(
            name = "languages",
            mixinStandardHelpOptions = true,
            description =
                    "Prints for each language how many titles of a table are told to be of it, the others, and how"
                            + " many titles are told in a second.")
    int languages(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "A table with language, title and perhaps site, the language of the site,"
                                    + " instead of the one that ships with the project.")
                    @Nullable
                    Path file) {
        LanguageEvaluation evaluation = LanguageEvaluation.run(file);
        PrintWriter out = spec.commandLine().getOut();
        evaluation
                .byLanguage()
                .forEach((language, score) -> out.printf(
                        Locale.ROOT, "%-10s %d of %d%n", language, score.right(), score.right() + score.missing()));
        out.printf(
                Locale.ROOT,
                "%-10s %d of %d right, %.0f titles a second%n",
                "all",
                evaluation.all().right(),
                evaluation.all().right() + evaluation.all().missing(),
                evaluation.titlesPerSecond());
        evaluation
                .mistakes()
                .forEach(mistake -> out.printf(
                        Locale.ROOT,
                        "%s: expected %s, got %s%n",
                        mistake.title(),
                        mistake.expected(),
                        mistake.given()));
        return Icp.DONE;
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
