package org.interculturalpractices.loader.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.HeadingReading;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.parse.PageFurniture;
import org.interculturalpractices.loader.parse.RecordLines;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.SectionKind;
import org.interculturalpractices.loader.parse.SectionLabels;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceLine;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A practice's own page: one title ({@code h1}), a heading line or labelled facts (country, city, year), a text or subtitle, the
 * sections purpose, stimulus, process and impact, and links to key documents. For one use.
 */
final class PracticePage {

    /** The fewest labelled sections that make a page a practice's own; a listing has more titles than one. */
    private static final Map<SectionKind, Field> FIELDS = Map.of(
            SectionKind.PURPOSE, Field.PURPOSE,
            SectionKind.STIMULUS, Field.STIMULUS,
            SectionKind.PROCESS, Field.PROCESS,
            SectionKind.IMPACT, Field.IMPACT,
            SectionKind.COUNTRY, Field.COUNTRY,
            SectionKind.CITY, Field.CITY,
            SectionKind.YEAR, Field.PERIOD);

    private final CatalogueSource source;
    private final Document document;
    private final List<SourceLine> lines;
    private final HeadingParser headings;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Set<String> documents = new TreeSet<>();
    private Optional<SectionKind> section = Optional.empty();

    PracticePage(CatalogueSource source, Document document, List<SourceLine> lines, HeadingParser headings) {
        this.source = source;
        this.document = document;
        this.lines = lines;
        this.headings = headings;
    }

    /** Whether the document is one: one title, and sections whose labels stand alone or begin a line, each kind once. */
    boolean isPracticePage() {
        return document.select("h1").size() == 1 && SectionLabels.areOfPracticePage(lines);
    }

    LineCounts read(RecordSink sink) {
        String title = SourceLine.clean(document.select("h1").text());
        int from = indexOf(title);
        int last = from;
        List<String> paragraphs = new ArrayList<>();
        for (int index = from + 1; index < lines.size(); index++) {
            SourceLine line = lines.get(index);
            if (!line.furniture() && !isFurniture(line) && take(line, paragraphs)) {
                last = index;
            }
        }
        fields.put(Field.TITLE, title);
        fields.put(Field.TEXT, String.join("\n\n", paragraphs));
        stateOrigin();
        int first = lines.isEmpty() ? 1 : lines.get(from).number();
        RecordLines where = new RecordLines(first, first, lines.get(last).number(), last - from + 1);
        boolean taken = new FieldedRecord(
                        source.name(), fields, PageOrigin.translations(document), List.copyOf(documents), where)
                .sendTo(sink, headings);
        int count = last - from + 1;
        return new LineCounts(lines.size(), lines.size() - count, taken ? count : 0, taken ? 0 : count);
    }

    private int indexOf(String title) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).text().equals(title)) {
                return index;
            }
        }
        return 0;
    }

    private static boolean isFurniture(SourceLine line) {
        return SectionLabels.of(line.text()).isEmpty() && PageFurniture.is(line.text());
    }

    /** Takes a line; whether it belongs to the practice. */
    private boolean take(SourceLine line, List<String> paragraphs) {
        Optional<SectionLabels.Labelled> labelled = SectionLabels.of(line.text());
        if (labelled.isPresent()) {
            section = labelled.map(SectionLabels.Labelled::kind);
            String rest = labelled.orElseThrow().rest();
            return rest.isEmpty() || takeInSection(line, rest, paragraphs);
        }
        return takeInSection(line, line.text(), paragraphs);
    }

    private boolean takeInSection(SourceLine line, String text, List<String> paragraphs) {
        SectionKind kind = section.orElse(null);
        if (kind == null) {
            if (!fields.containsKey(Field.HEADING) && headings.read(text) instanceof HeadingReading.Named) {
                fields.put(Field.HEADING, text);
            } else {
                paragraphs.add(text);
            }
        } else if (kind == SectionKind.DOCUMENTS) {
            if (line.link() != null) {
                documents.add(line.link());
            }
        } else {
            fields.merge(FIELDS.get(kind), text, (one, more) -> one + "\n\n" + more);
            // A fact is one line; what follows it is text again.
            section = kind.isText() ? section : Optional.empty();
        }
        return true;
    }

    private void stateOrigin() {
        PageOrigin.address(source, document).ifPresent(address -> fields.put(Field.PAGE, address));
        Element html = document.selectFirst("html[lang]");
        if (html != null && !html.attr("lang").isBlank()) {
            fields.put(Field.LANGUAGE, html.attr("lang").split("[-_]", 2)[0]);
        }
    }
}
