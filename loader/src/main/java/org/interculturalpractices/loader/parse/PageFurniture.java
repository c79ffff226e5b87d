package org.interculturalpractices.loader.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.files.GrammarFile;

/**
 * Tells the lines of a page that belong to no practice: links between records, search facets with their counts, pages of
 * results, addresses and the foot of the page. The words are those of the resource {@code grammar/page-furniture.csv}; the shapes
 * of lines are here. Stateless.
 */
public final class PageFurniture {

    private static final int MAX_LENGTH = 160;
    private static final Pattern OUTER_MARKS = Pattern.compile("^[\\s\\p{Z}\\p{P}\\p{S}]+|[\\s\\p{Z}\\p{P}\\p{S}]+$");
    private static final Set<String> LINKS = words("link");
    private static final Set<String> FACETS = words("facet");
    private static final Set<String> FOOTERS = words("footer");

    private static final List<Pattern> SHAPES = List.of(
            // A facet with its count, "Norway (5)"; a year in brackets is no count.
            Pattern.compile("^.{1,80}\\s\\((?!(?:19|20)\\d\\d\\))\\d{1,6}\\)$"),
            // "Showing 1 - 20 of 312 results", "Page 2 of 16", "312 results"
            Pattern.compile("^(?:\\p{L}+ )?\\d+ ?[-\\u2013] ?\\d+ \\p{L}+ \\d+(?: \\p{L}+)?$"),
            Pattern.compile("^\\p{L}+ \\d+ (?:of|sur|von|di|de|nga|од|з|/) ?\\d+$"),
            Pattern.compile(
                    "(?iu)^\\d+ (?:results?|résultats?|ergebnisse?|risultati|resultados|rezultate|резултата|результатів|sonuç)$"),
            // The numbers of pages of results: "1 2 3 ... 16"
            Pattern.compile("^(?:\\d{1,3}(?:\\s+|$)|[.\\u2026\\u00AB\\u00BB<>\\u2039\\u203A]+(?:\\s+|$)){2,}$"),
            // The foot of a page
            Pattern.compile("^(?:\\u00A9|\\(c\\)|Copyright\\b).*"),
            Pattern.compile("(?iu)^(?:tel|tél|phone|telephone|fax|e-?mail)\\b ?[.:+].*"),
            Pattern.compile("^\\+\\d[\\d\\s()./-]{6,}$"),
            Pattern.compile("^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$"),
            Pattern.compile("^(?:https?://|www\\.)\\S+$"),
            // A postal address with a post code before a town in capitals or with a country letter: "F-67075 Strasbourg
            // Cedex"
            Pattern.compile(".*\\b(?:[A-Z]{1,2}-)\\d{4,5} \\p{Lu}.*"),
            Pattern.compile(".*\\b\\d{5} \\p{Lu}\\p{L}+ (?i:cedex)\\b.*"));

    private PageFurniture() {}

    /** Whether a line belongs to the page and to no practice. */
    public static boolean is(String line) {
        if (line.length() > MAX_LENGTH) {
            return RejectNote.is(line);
        }
        String folded = fold(line);
        return RejectNote.is(line)
                || isLink(line)
                || FACETS.contains(folded)
                || FOOTERS.contains(folded)
                || SHAPES.stream().anyMatch(shape -> shape.matcher(line).matches());
    }

    /** Whether a line leads on to the whole text of the record before it. */
    static boolean isLink(String line) {
        return line.endsWith(">>") || (line.length() <= MAX_LENGTH && LINKS.contains(fold(line)));
    }

    private static Set<String> words(String kind) {
        return GrammarFile.read("page-furniture.csv").stream()
                .filter(row -> row.kind().equals(kind))
                .flatMap(row -> row.phrases().stream())
                .map(PageFurniture::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String text) {
        return OUTER_MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
