package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.interculturalpractices.loader.source.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * Parses a practice's own page: what stands around it, a title behind a link back, perhaps a subtitle and a period line, tools of the
 * page, and the text with or without labelled sections and key documents. Not thread-safe.
 */
public final class OwnPageParser {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;)]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;,\\u2026\"\\u201D\\u00BB)]$");

    private final HeadingParser headings;

    /** A parser that knows heading lines, which an own page does not have. */
    public OwnPageParser(HeadingParser headings) {
        this.headings = headings;
    }

    /**
     * What a page says.
     *
     * @param title the title
     * @param periodLine the line of the period; empty if there is none
     * @param text subtitle and paragraphs, with an empty line between two of them; may be empty
     * @param documents addresses of key documents, sorted
     * @param lines where it stands
     * @param endsSentence whether its last line ends as sentences do, or as a list of documents may
     */
    public record Content(
            String title,
            String periodLine,
            String text,
            List<String> documents,
            RecordLines lines,
            boolean endsSentence) {}

    /**
     * Reads a page.
     *
     * @param lines all its lines, blank ones included
     * @param h1 the one title that the document marks as such; null if there is none, or if there are several
     * @param joinLines whether lines without a blank one between them are one paragraph, as in plain text
     * @return nothing if it is no practice's own page
     */
    public Optional<Content> parse(List<SourceLine> lines, @Nullable String h1, boolean joinLines) {
        int[] positions = IntStream.range(0, lines.size())
                .filter(index -> !lines.get(index).isBlank())
                .toArray();
        List<SourceLine> visible = Arrays.stream(positions).mapToObj(lines::get).toList();
        return new OwnPageLayout(visible, headings, h1)
                .find()
                .map(parts -> new Body(lines, positions, parts, joinLines).read());
    }

    /** The text of one page. */
    private static final class Body {

        private final List<SourceLine> lines;
        private final int[] positions;
        private final OwnPageLayout.Parts parts;
        private final boolean joinLines;
        private final List<String> paragraphs = new ArrayList<>();
        private final Set<String> documents = new TreeSet<>();
        private boolean inDocuments;
        private boolean open;
        private int last;

        /** Of these lines, of which those at the positions are not blank. */
        Body(List<SourceLine> lines, int[] positions, OwnPageLayout.Parts parts, boolean joinLines) {
            this.lines = lines;
            this.positions = positions;
            this.parts = parts;
            this.joinLines = joinLines;
            this.last = positions[parts.titleLine()];
        }

        Content read() {
            int first = positions[parts.titleLine()];
            for (int index : parts.subtitle()) {
                last = positions[index];
                paragraphs.add(lines.get(last).text());
            }
            int period = parts.period() < 0 ? -1 : positions[parts.period()];
            last = Math.max(last, period);
            for (int index = parts.text() < positions.length ? positions[parts.text()] : lines.size();
                    index < lines.size();
                    index++) {
                take(index);
            }
            int title = lines.get(first).number();
            return new Content(
                    parts.title(),
                    period < 0 ? "" : period(lines.get(period).text()),
                    String.join("\n\n", paragraphs),
                    List.copyOf(documents),
                    new RecordLines(
                            title,
                            period < 0 ? title : lines.get(period).number(),
                            lines.get(last).number(),
                            last - first + 1),
                    inDocuments || SENTENCE_END.matcher(lines.get(last).text()).find());
        }

        /** The words of a period, without a label such as {@code Year:}. */
        private static String period(String line) {
            return SectionLabels.of(line)
                    .map(SectionLabels.Labelled::rest)
                    .filter(rest -> !rest.isEmpty())
                    .orElse(line);
        }

        private void take(int index) {
            SourceLine line = lines.get(index);
            String text = line.text();
            Optional<SectionLabels.Labelled> label = SectionLabels.of(text);
            if (line.isBlank()) {
                open = false;
            } else if (label.isPresent()) {
                inDocuments = label.get().kind() == SectionKind.DOCUMENTS;
                add(index, label.get().rest().isEmpty() && !text.endsWith(":") && !inDocuments ? text + ":" : text);
                open &= !label.get().rest().isEmpty();
            } else if (inDocuments && !line.furniture()) {
                takeDocument(index, line);
            } else if (!line.furniture() && !PageFurniture.is(text) && !OwnPageWords.isTool(text)) {
                if (open) {
                    paragraphs.add(paragraphs.removeLast() + ' ' + text);
                    last = index;
                } else {
                    add(index, text);
                }
            }
        }

        private void takeDocument(int index, SourceLine line) {
            Matcher address = ADDRESS.matcher(line.text());
            if (address.find()) {
                documents.add(address.group());
                add(index, line.text());
            } else if (!PageFurniture.is(line.text())) {
                if (line.link() != null) {
                    documents.add(line.link());
                }
                add(index, line.text());
            }
        }

        private void add(int index, String text) {
            paragraphs.add(text);
            open = joinLines;
            last = index;
        }
    }
}
