package org.interculturalpractices.loader.parse;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds labelled sections, such as {@code Purpose: ...} or {@code Qëllimi: ...}, in a text. The first label stands at the start,
 * or after a heading without a sentence end, such as "INICIATIVA ... Qëllimi:"; a section goes on to the next label. Stateless.
 */
public final class SectionParser {

    private static final Map<SectionKind, String> LABELS = new EnumMap<>(Map.of(
            SectionKind.PURPOSE,
            "Purpose|Objectives?|Aims?|Qëllimi|Qëllimet|Objektivi|But|Buts|Objectifs?|Zweck|Ziel|Scopo|Obiettivo|Propósito|Objetivo",
            SectionKind.STIMULUS,
            "Stimulus ?/ ?Rationale|Stimulus|Rationale|Stimuli|Nxitja|Arsyetimi|Motivation|Contexte|Anlass|Stimolo|Estímulo",
            SectionKind.PROCESS,
            "Process|Procesi|Processus|Prozess|Processo|Proceso",
            SectionKind.IMPACT,
            "Impact|Impacts|Ndikimi|Rezultatet|Wirkung|Impatto|Impacto"));

    private static final Pattern LABEL = label();
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\u2026](?:\\s|$)");

    private SectionParser() {}

    /** The sections of a text, verbatim, without their labels; the first of each kind that is not empty. */
    public static Map<SectionKind, String> sections(String text) {
        Map<SectionKind, String> sections = new EnumMap<>(SectionKind.class);
        Matcher label = LABEL.matcher(text);
        if (!label.find()
                || SENTENCE_END.matcher(text.substring(0, label.start())).find()) {
            return sections;
        }
        boolean found = true;
        while (found) {
            SectionKind kind = kind(label);
            int start = label.end();
            found = label.find();
            String section =
                    text.substring(start, found ? label.start() : text.length()).strip();
            if (!section.isEmpty()) {
                sections.putIfAbsent(kind, section);
            }
        }
        return sections;
    }

    private static Pattern label() {
        StringBuilder any = new StringBuilder("(?<![\\p{L}\\p{N}])(?:");
        LABELS.forEach((kind, words) -> any.append(any.charAt(any.length() - 1) == ':' ? "" : "|")
                .append("(?<")
                .append(kind.name())
                .append('>')
                .append(words)
                .append(')'));
        return Pattern.compile(any.append(")[\\s\\p{Z}]?:").toString());
    }

    private static SectionKind kind(Matcher label) {
        for (SectionKind kind : SectionKind.values()) {
            if (label.group(kind.name()) != null) {
                return kind;
            }
        }
        throw new IllegalStateException("a label of no kind");
    }
}
