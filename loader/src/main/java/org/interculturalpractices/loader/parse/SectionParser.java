package org.interculturalpractices.loader.parse;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds labelled sections, such as {@code Purpose: ...} or {@code Qëllimi: ...}, in a text. The first label begins a paragraph,
 * or stands after a heading without a sentence end, such as "INICIATIVA ... Qëllimi:"; a section goes on to the next label. A label without
 * a colon counts at the start of a paragraph, before a capital letter: {@code Concept The city ...}. Stateless.
 */
public final class SectionParser {

    private static final Pattern LABEL = Pattern.compile("(?<![\\p{L}\\p{N}])(?:(?<colon>"
            + SectionLabels.textLabels()
            + ")[\\s\\p{Z}]?:|(?:^|(?<=\\n\\n))(?<bare>"
            + SectionLabels.textLabels()
            + ")[\\s\\p{Z}]+(?=\\p{Lu}))");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\u2026](?:\\s|$)");

    private SectionParser() {}

    /** The sections of a text, verbatim, without their labels; the first of each kind that is not empty. */
    public static Map<SectionKind, String> sections(String text) {
        Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
        Matcher label = LABEL.matcher(text);
        if (!label.find() || !mayBeFirst(text, label.start())) {
            return sections;
        }
        boolean found = true;
        while (found) {
            SectionKind kind = kind(label);
            int start = label.end();
            found = label.find();
            String section = withoutDocuments(text.substring(start, found ? label.start() : text.length()));
            if (kind != null && !section.isEmpty()) {
                sections.putIfAbsent(kind, section);
            }
        }
        return sections;
    }

    /** A label begins a paragraph, or follows words that are no sentence. */
    private static boolean mayBeFirst(String text, int start) {
        String before = text.substring(0, start);
        return before.endsWith("\n\n") || !SENTENCE_END.matcher(before).find();
    }

    /** A section ends where the key documents of a page begin. */
    private static String withoutDocuments(String section) {
        return Stream.of(section.strip().split("\n\n", -1))
                .takeWhile(paragraph -> SectionLabels.of(paragraph)
                        .filter(label -> label.kind() == SectionKind.DOCUMENTS)
                        .isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static @Nullable SectionKind kind(Matcher label) {
        String colon = label.group("colon");
        return SectionLabels.kind(colon == null ? label.group("bare") : colon);
    }
}
