package org.interculturalpractices.loader.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.files.GrammarFile;

/**
 * The words of the frame around a practice's own page, in the languages of the site: the link back, and the tools for the size of the
 * text and for printing. They are those of the resource {@code grammar/own-page.csv}. Stateless.
 */
final class OwnPageWords {

    private static final int LONGEST_TOOL = 60;
    private static final Pattern BULLET =
            Pattern.compile("^[\\s\\p{Z}]*[\\u2022\\u2023\\u25AA\\u25CF\\u25E6\\u00B7*\\u2013-][\\s\\p{Z}]+");
    private static final Pattern OUTER_MARKS = Pattern.compile("^[\\s\\p{Z}\\p{P}\\p{S}]+|[\\s\\p{Z}\\p{P}\\p{S}]+$");
    private static final Pattern PDF = Pattern.compile("(?iu)(?<!\\p{L})PDF(?!\\p{L})");

    /** A link back and the title after it, which begins as titles do: with a capital letter, a number or a mark. */
    private static final Pattern BACK = Pattern.compile(
            "(?iu)^[<\\u2039\\u00AB\\u2190\\s\\p{Z}]*(?:" + alternatives("back")
                    + ")(?:(?![\\p{L}\\p{M}\\p{N}-])[\\s\\p{Z}:>\\u203A\\u00BB]*(?-i:(?<title>(?!\\p{Ll}(?!\\p{Lu}))\\S.*))?)?$");

    private static final Set<String> TOOLS =
            phrases("tool").stream().map(OwnPageWords::fold).collect(Collectors.toUnmodifiableSet());

    private OwnPageWords() {}

    /** Matches a link back, alone or with a title, the group {@code title}. */
    static Matcher back(String line) {
        return BACK.matcher(line);
    }

    /** Whether a line is one of the page's tools, by its words. */
    static boolean isTool(String line) {
        return TOOLS.contains(fold(line));
    }

    /** Whether a line may be a tool of a language that is not known: an item of a list, of few words. */
    static boolean mayBeTool(String line) {
        return line.length() <= LONGEST_TOOL && BULLET.matcher(line).find();
    }

    /** Whether a line speaks of PDF, as the tools do in every language. */
    static boolean namesPdf(String line) {
        return PDF.matcher(line).find();
    }

    private static String alternatives(String kind) {
        return phrases(kind).stream()
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static List<String> phrases(String kind) {
        return GrammarFile.read("own-page.csv").stream()
                .filter(row -> row.kind().equals(kind))
                .flatMap(row -> row.phrases().stream())
                .toList();
    }

    private static String fold(String text) {
        return OUTER_MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
