package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.interculturalpractices.loader.source.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a practice's own page, by parts: the title behind a link back, or in the one {@code h1}; perhaps a subtitle and a period
 * line; the tools of the page; the text. A page is recognised by its title together with the tools after it, with the link to the template
 * of the collection before it, with a period line below it, or with labelled sections; and by the absence of headings of a listing. For
 * one use.
 */
final class OwnPageLayout {

    private static final int MIN_TOOLS = 2;
    private static final int MAX_TOOLS = 8;
    private static final int LONGEST_BLOCK = 5;
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_PERIOD = 40;
    private static final int TEMPLATE_REACH = 12;
    private static final Pattern DIGITS = Pattern.compile("\\d{3}");
    private static final Pattern SENTENCE = Pattern.compile("[.!?:;,\\u2026]$");

    private final List<SourceLine> lines;
    private final HeadingParser headings;
    private final @Nullable String h1;

    /** The lines that are not blank. */
    OwnPageLayout(List<SourceLine> lines, HeadingParser headings, @Nullable String h1) {
        this.lines = lines;
        this.headings = headings;
        this.h1 = h1;
    }

    /**
     * The parts of a page, as indexes of its lines.
     *
     * @param title the title
     * @param titleLine the line of the title
     * @param subtitle the lines between title and period that are none of both
     * @param period the line of the period, or -1
     * @param text the first line after the block of the title
     */
    record Parts(String title, int titleLine, List<Integer> subtitle, int period, int text) {}

    private record Title(String text, int line) {}

    private record Run(int start, int end) {}

    /** The parts; nothing if the lines are no practice's own page. */
    Optional<Parts> find() {
        Optional<Run> tools = tools();
        Optional<Parts> found = tools.isPresent() ? beforeTools(tools.get()) : withoutTools();
        return found.filter(parts -> !hasHeading(parts.titleLine) && !isLabelledPlace());
    }

    private Optional<Parts> beforeTools(Run tools) {
        int from = Math.max(tools.start - LONGEST_BLOCK - 1, 0);
        Optional<Title> title = backTitle(from, tools.start)
                .or(() -> h1Title(from, tools.start))
                .or(() -> titleAfterSentence(from, tools.start));
        return title.map(found -> {
            List<Integer> block = indexes(found.line + 1, tools.start);
            boolean dated = !block.isEmpty() && isPeriod(block.getLast());
            List<Integer> subtitle = dated ? block.subList(0, block.size() - 1) : block;
            return new Parts(found.text, found.line, subtitle, dated ? block.getLast() : -1, tools.end);
        });
    }

    private Optional<Parts> withoutTools() {
        Optional<Title> back = backTitle(0, lines.size());
        Optional<Title> title = back.or(() -> h1Title(0, lines.size()));
        if (title.isEmpty()) {
            return Optional.empty();
        }
        int line = title.get().line;
        int period = isPeriod(line + 1) ? line + 1 : isShort(line + 1) && isPeriod(line + 2) ? line + 2 : -1;
        boolean known = hasTemplate(line)
                || (back.isPresent() && period > 0)
                || SectionLabels.areOfPracticePage(lines.subList(line + 1, lines.size()));
        int text = period > 0 ? period + 1 : line + 1;
        List<Integer> subtitle = period > 0 ? indexes(line + 1, period) : List.of();
        return known ? Optional.of(new Parts(title.get().text, line, subtitle, period, text)) : Optional.empty();
    }

    /** The first run of tools: two by their words, or items of a list of which one speaks of PDF. */
    private Optional<Run> tools() {
        for (int start = 0; start < lines.size(); start++) {
            int end = start;
            boolean listed = false;
            int known = 0;
            while (end < lines.size() && end - start < MAX_TOOLS && mayBeTool(end)) {
                known += OwnPageWords.isTool(text(end)) ? 1 : 0;
                listed |= OwnPageWords.namesPdf(text(end));
                end++;
            }
            if (known >= MIN_TOOLS || (end - start >= MIN_TOOLS && (listed || known > 0))) {
                return Optional.of(new Run(start, end));
            }
        }
        return Optional.empty();
    }

    private boolean mayBeTool(int index) {
        return OwnPageWords.isTool(text(index)) || OwnPageWords.mayBeTool(text(index));
    }

    /** The last title behind a link back; on the line of the link, or the next. */
    private Optional<Title> backTitle(int from, int to) {
        for (int index = to - 1; index >= from; index--) {
            Matcher back = OwnPageWords.back(text(index));
            if (back.matches()) {
                String title = back.group("title");
                if (title != null && isTitle(title)) {
                    return Optional.of(new Title(title, index));
                }
                if (title == null && index + 1 < to && isTitle(text(index + 1))) {
                    return Optional.of(new Title(text(index + 1), index + 1));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Title> h1Title(int from, int to) {
        return IntStream.range(from, to)
                .filter(index -> text(index).equals(h1))
                .mapToObj(index -> new Title(text(index), index))
                .findFirst();
    }

    /** Behind a link back in a language that is not known: the first line of the block that ends with the tools. */
    private Optional<Title> titleAfterSentence(int from, int to) {
        int first = to;
        while (first > from && !PageFurniture.isLink(text(first - 1)) && isTitle(text(first - 1))) {
            first--;
        }
        return first < to && !isPeriod(first) && hasTemplate(first)
                ? Optional.of(new Title(text(first), first))
                : Optional.empty();
    }

    private static boolean isTitle(String text) {
        return text.length() <= LONGEST_TITLE && !text.endsWith(".");
    }

    private boolean isShort(int index) {
        return index < lines.size() && text(index).length() <= LONGEST_TITLE && !isHeading(index);
    }

    /** A line that states a period, or a slip of one: few characters, with the digits of a year. */
    private boolean isPeriod(int index) {
        if (index >= lines.size() || text(index).length() > LONGEST_TITLE) {
            return false;
        }
        String text = text(index);
        boolean understood = PeriodParser.parse(text)
                .filter(period -> period.status() != PeriodStatus.UNDATED)
                .isPresent();
        return understood
                || (text.length() <= LONGEST_PERIOD
                        && DIGITS.matcher(text).find()
                        && !SENTENCE.matcher(text).find());
    }

    private boolean hasTemplate(int title) {
        return IntStream.range(Math.max(title - TEMPLATE_REACH, 0), title)
                .anyMatch(index -> text(index).endsWith(">>") || text(index).endsWith("\u00BB"));
    }

    /** Whether a country or a city is stated beside a label: then the page says its place itself. */
    private boolean isLabelledPlace() {
        return lines.stream()
                .filter(line -> !line.furniture())
                .flatMap(line -> SectionLabels.of(line.text()).stream())
                .anyMatch(label -> label.kind() == SectionKind.COUNTRY || label.kind() == SectionKind.CITY);
    }

    /** Whether there is a heading of a listing: a country, names and perhaps a period, with a title above and a text below. */
    private boolean hasHeading(int title) {
        return IntStream.range(title + 1, lines.size()).anyMatch(index -> isHeading(index) && isTitle(text(index - 1)));
    }

    private boolean isHeading(int index) {
        return !lines.get(index).furniture()
                && headings.read(text(index)) instanceof HeadingReading.Named named
                && named.sure();
    }

    private static List<Integer> indexes(int from, int to) {
        List<Integer> indexes = new ArrayList<>();
        IntStream.range(from, to).forEach(indexes::add);
        return indexes;
    }

    private String text(int index) {
        return lines.get(index).text();
    }
}
