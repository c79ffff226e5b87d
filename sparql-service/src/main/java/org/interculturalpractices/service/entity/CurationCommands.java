package org.interculturalpractices.service.entity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.interculturalpractices.loader.decide.PeriodDecision;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/**
 * The commands by which a curator decides, whole, with the names that the command line knows; the reason alone is to be filled in. What
 * a shell would not take as it stands is quoted. Stateless.
 */
public final class CurationCommands {

    /** Stands for the name of a theme that only the curator knows. */
    public static final String THEME = "THEME";

    /** Stands for the name of a practice that only the curator knows. */
    public static final String PRACTICE = "PRACTICE";

    private static final String REASON = "--reason \"…\"";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/@:-]+");
    private static final String ID = Iris.BASE + "id/";

    private CurationCommands() {}

    /** The name of a practice, theme, city or country in a command: what stands behind its class in its IRI. */
    public static String name(Node thing) {
        String path = thing.getURI().substring(ID.length());
        return path.substring(path.indexOf('/') + 1);
    }

    /** Gives a practice a theme. */
    public static String addTheme(String practice, String theme) {
        return curate("theme", practice, "--add", theme);
    }

    /** Takes a theme from a practice. */
    public static String removeTheme(String practice, String theme) {
        return curate("theme", practice, "--remove", theme);
    }

    /** Takes back what was decided of a theme of a practice. */
    public static String undoTheme(String practice, String theme) {
        return curate("theme", practice, "--undo", theme);
    }

    /** Says where a practice takes place. */
    public static String place(String practice, Collection<String> places) {
        return curate(Stream.concat(Stream.of("place", practice), places.stream()));
    }

    /** Takes back where a practice takes place. */
    public static String undoPlace(String practice) {
        return curate("place", practice, "--undo");
    }

    /** Says when a practice takes place. */
    public static String period(String practice, String words) {
        return curate("period", practice, words);
    }

    /** Takes back when a practice takes place. */
    public static String undoPeriod(String practice) {
        return curate("period", practice, "--undo");
    }

    /** Says that another practice is the same. */
    public static String merge(String practice, String other) {
        return curate("merge", practice, other);
    }

    /** Says that two practices are not one. */
    public static String split(String practice, String other) {
        return curate("split", practice, other);
    }

    /** Withdraws a practice. */
    public static String withdraw(String practice) {
        return curate("withdraw", practice);
    }

    /** Takes the withdrawal of a practice back. */
    public static String restore(String practice) {
        return curate("restore", practice);
    }

    /** Says that a rejected record needs no mending. */
    public static String dismiss(String reject) {
        return curate("dismiss", reject);
    }

    /** Takes back that a rejected record needs no mending. */
    public static String undoDismiss(String reject) {
        return curate("dismiss", reject, "--undo");
    }

    /** Loads the sources of the release again, with decisions that were made since; with a file of rejected records that is mended, or without. */
    public static String load(Optional<String> rejectedFile) {
        return "./icp load --add"
                + rejectedFile
                        .map(file -> " " + quoted("data/rejected/" + file))
                        .orElse("");
    }

    /** Where a practice takes place by the release, as the command names places: its cities, and countries in which it has none. */
    public static List<String> places(Node practice, ReleaseGraph graph) {
        List<String> cities = graph.objects(practice, ICP.city).stream()
                .map(CurationCommands::name)
                .sorted()
                .toList();
        Stream<String> countries = graph.objects(practice, ICP.country).stream()
                .map(CurationCommands::name)
                .filter(country -> cities.stream().noneMatch(city -> city.startsWith(country + "/")))
                .sorted();
        return Stream.concat(countries, cities.stream()).toList();
    }

    /** When a practice takes place by the release, as the command states periods. */
    public static String period(Node practice, ReleaseGraph graph) {
        Optional<String> verbatim = graph.text(practice, ICP.periodText)
                .filter(words -> PeriodDecision.statement(words).isPresent());
        return verbatim.orElseGet(() -> years(practice, graph));
    }

    private static String years(Node practice, ReleaseGraph graph) {
        Optional<String> start = graph.text(practice, ICP.startYear);
        Optional<String> end = graph.text(practice, ICP.endYear);
        boolean isOngoing = graph.says(practice, ICP.periodStatus, ReleaseGraph.node(Iris.periodStatus("ongoing")));
        String years = start.map(first -> isOngoing
                        ? first + "-"
                        : end.filter(last -> !last.equals(first))
                                .map(last -> first + "-" + last)
                                .orElse(first))
                .orElse(PeriodDecision.UNDATED);
        return PeriodDecision.statement(years).isPresent() ? years : PeriodDecision.UNDATED;
    }

    private static String curate(String... arguments) {
        return curate(Stream.of(arguments));
    }

    private static String curate(Stream<String> arguments) {
        return arguments.map(CurationCommands::quoted).collect(Collectors.joining(" ", "./icp curate ", " " + REASON));
    }

    private static String quoted(String argument) {
        return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
