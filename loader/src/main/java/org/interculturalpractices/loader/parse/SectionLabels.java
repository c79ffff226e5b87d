package org.interculturalpractices.loader.parse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.files.GrammarFile;
import org.interculturalpractices.loader.source.SourceLine;
import org.jspecify.annotations.Nullable;

/** The words that begin a labelled part, in the languages of the pages: the resource {@code grammar/section-labels.csv}. */
public final class SectionLabels {

    private static final Pattern END = Pattern.compile("[\\s\\p{Z}]*:?[\\s\\p{Z}]*$");
    private static final int MIN_SECTIONS = 2;
    private static final Map<String, SectionKind> BY_WORDS = new HashMap<>();

    static {
        for (GrammarFile.Row row : GrammarFile.read("section-labels.csv")) {
            SectionKind kind = SectionKind.valueOf(row.kind().toUpperCase(Locale.ROOT));
            row.phrases().forEach(words -> BY_WORDS.putIfAbsent(words.toLowerCase(Locale.ROOT), kind));
        }
    }

    /**
     * A line that begins with a label.
     *
     * @param kind what the label stands for
     * @param rest what follows it on the line; may be empty
     */
    public record Labelled(SectionKind kind, String rest) {}

    private SectionLabels() {}

    /** The line, cut after its label: a line of a label alone, with or without a colon, or a label, a colon and text. */
    public static Optional<Labelled> of(String line) {
        SectionKind whole = BY_WORDS.get(END.matcher(line).replaceAll("").toLowerCase(Locale.ROOT));
        if (whole != null) {
            return Optional.of(new Labelled(whole, ""));
        }
        int colon = line.indexOf(':');
        SectionKind kind = colon < 0 ? null : kind(line.substring(0, colon));
        return kind == null
                ? Optional.empty()
                : Optional.of(new Labelled(kind, line.substring(colon + 1).strip()));
    }

    /** Whether lines have the labels of two or more parts of a practice's text, each once, as a practice's own page has. */
    public static boolean areOfPracticePage(List<SourceLine> lines) {
        List<SectionKind> kinds = lines.stream()
                .filter(line -> !line.furniture())
                .flatMap(line -> of(line.text()).stream())
                .map(Labelled::kind)
                .filter(SectionKind::isText)
                .toList();
        long different = kinds.stream().distinct().count();
        return different >= MIN_SECTIONS && different == kinds.size();
    }

    /** The kind of a label, or null. */
    static @Nullable SectionKind kind(String label) {
        return BY_WORDS.get(END.matcher(label).replaceAll("").toLowerCase(Locale.ROOT));
    }

    /** All labels of parts of a text as one alternative of a regular expression, the longest first, as they are written. */
    static String textLabels() {
        List<GrammarFile.Row> rows = GrammarFile.read("section-labels.csv");
        return rows.stream()
                .filter(row ->
                        SectionKind.valueOf(row.kind().toUpperCase(Locale.ROOT)).isText())
                .flatMap(row -> row.phrases().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
