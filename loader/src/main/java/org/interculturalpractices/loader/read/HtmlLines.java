package org.interculturalpractices.loader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.HeadingReading;
import org.interculturalpractices.loader.parse.PageFurniture;
import org.interculturalpractices.loader.parse.PeriodParser;
import org.interculturalpractices.loader.source.LineReader;
import org.interculturalpractices.loader.source.SourceLine;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The visible text of an HTML document as lines: each block element begins a line of its own, and so does a line break; the cells
 * of a table row share one. What stands between is the text as a browser shows it, so that other markup around the same words
 * gives the same lines. Navigation, forms and the foot of the page are marked as furniture. Not thread-safe.
 */
final class HtmlLines implements LineReader {

    private static final Set<String> INVISIBLE =
            Set.of("head", "script", "style", "noscript", "template", "svg", "iframe", "object", "datalist");
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "form", "aside", "button", "select", "dialog");
    private static final Set<String> IN_LINE_BLOCKS = Set.of("td", "th", "dd");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final int MOST_PARTS = 3;
    private static final int LONGEST_PART = 80;

    private final String name;
    private final List<SourceLine> lines;
    private int next;

    HtmlLines(String name, Document document) {
        this(name, new Visitor().visit(document));
    }

    private HtmlLines(String name, List<SourceLine> lines) {
        this.name = name;
        this.lines = lines;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable SourceLine next() {
        return next < lines.size() ? lines.get(next++) : null;
    }

    @Override
    public boolean endsWithinLine() {
        return false;
    }

    @Override
    public void close() {
        // The document is in memory.
    }

    /** All lines. */
    List<SourceLine> all() {
        return lines;
    }

    /**
     * The same lines, with a heading that stands in blocks of its own, a country, names of places and a period, as one line.
     */
    HtmlLines withJoinedHeadings(HeadingParser headings) {
        List<SourceLine> joined = new ArrayList<>();
        for (int index = 0; index < lines.size(); ) {
            int length = headingLength(index, headings);
            SourceLine first = lines.get(index);
            String text = lines.subList(index, index + length).stream()
                    .map(SourceLine::text)
                    .collect(Collectors.joining(" "));
            joined.add(new SourceLine(first.number(), text, first.link(), first.furniture()));
            index += length;
        }
        return new HtmlLines(name, joined);
    }

    /** How many lines from that one on are one heading: two or three, else one. */
    private int headingLength(int index, HeadingParser headings) {
        boolean begins = headings.read(lines.get(index).text()) instanceof HeadingReading.Named named
                && named.heading().places().isEmpty()
                && named.heading().periodText().isEmpty();
        for (int length = 2; begins && length <= MOST_PARTS && index + length <= lines.size(); length++) {
            String last = lines.get(index + length - 1).text();
            if (last.length() > LONGEST_PART || PageFurniture.is(last)) {
                return 1;
            }
            if (PeriodParser.parse(last).isPresent()) {
                return length;
            }
        }
        return 1;
    }

    /** Walks the document once. */
    private static final class Visitor implements NodeVisitor {

        private final List<SourceLine> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int line;
        private @Nullable String link;
        private boolean linked;
        private int invisible;
        private int furniture;

        List<SourceLine> visit(Document document) {
            document.traverse(this);
            flush();
            return lines;
        }

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words when invisible == 0 -> add(words);
                case Element element -> open(element);
                default -> {
                    // Comments and declarations are not visible.
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (breaksLine(element)) {
                    flush();
                }
                invisible -= isInvisible(element) ? 1 : 0;
                furniture -= FURNITURE.contains(element.normalName()) ? 1 : 0;
            }
        }

        private void open(Element element) {
            if (breaksLine(element)) {
                flush();
            } else if (IN_LINE_BLOCKS.contains(element.normalName())) {
                text.append(' ');
            }
            invisible += isInvisible(element) ? 1 : 0;
            furniture += FURNITURE.contains(element.normalName()) ? 1 : 0;
        }

        private void add(TextNode words) {
            if (words.isBlank()) {
                text.append(' ');
                return;
            }
            if (text.toString().isBlank()) {
                line = Math.max(words.sourceRange().start().lineNumber(), 1);
                linked = true;
                link = null;
            }
            Element anchor =
                    words.parentElement() == null ? null : words.parentElement().closest("a[href]");
            // A link within the page leads to no page of a practice.
            String address = anchor == null || anchor.attr("href").startsWith("#") ? "" : anchor.absUrl("href");
            linked &= !address.isEmpty() && (link == null || link.equals(address));
            link = linked ? address : null;
            text.append(words.getWholeText());
        }

        private void flush() {
            String visible = BLANKS.matcher(SourceLine.clean(text.toString())).replaceAll(" ");
            if (!visible.isEmpty()) {
                lines.add(new SourceLine(line, visible, linked ? link : null, furniture > 0));
            }
            text.setLength(0);
        }

        private static boolean breaksLine(Element element) {
            return (element.isBlock() && !IN_LINE_BLOCKS.contains(element.normalName()))
                    || element.normalName().equals("br");
        }

        private static boolean isInvisible(Element element) {
            String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            return INVISIBLE.contains(element.normalName())
                    || element.hasAttr("hidden")
                    || style.contains("display:none")
                    || style.contains("visibility:hidden");
        }
    }
}
