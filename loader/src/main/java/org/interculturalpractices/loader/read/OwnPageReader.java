package org.interculturalpractices.loader.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.loader.parse.Heading;
import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.HeadingReading;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.OwnPageParser;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.SourceLinks;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.parse.YearSpan;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.Addresses;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.LineReader;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.loader.source.SourceLine;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads a practice's own page without country and city, as text or HTML; its sidecar file may say them. One page is in memory.
 * Not thread-safe.
 */
final class OwnPageReader {

    /** The most lines of an own page as text: more are a listing. */
    private static final int MAX_LINES = 3000;

    private final HeadingParser headings;
    private final OwnPageParser parser;

    OwnPageReader(HeadingParser headings) {
        this.headings = headings;
        this.parser = new OwnPageParser(headings);
    }

    /** Reads a source of plain text; nothing if it is no own page. */
    Optional<LineCounts> read(CatalogueSource source, RecordSink sink) {
        List<SourceLine> lines = new ArrayList<>();
        boolean endsWithinLine;
        try (LineReader reader = source.lines()) {
            for (SourceLine line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
                if (lines.size() > MAX_LINES) {
                    return Optional.empty();
                }
            }
            endsWithinLine = reader.endsWithinLine();
        }
        Optional<OwnPageParser.Content> content = parser.parse(lines, null, true);
        content.filter(page -> endsWithinLine && !page.endsSentence()).ifPresent(page -> {
            throw new LoaderException(
                    Code.SOURCE_TRUNCATED,
                    source.name(),
                    page.lines().last(),
                    1,
                    "the page breaks off within a sentence; get a complete copy, or end the last line if it is complete");
        });
        return content.map(
                page -> send(source, page, lines.size(), source.description().iri(), List.of(), sink));
    }

    /** Reads a document, of which these are the lines; nothing if it is no own page. */
    Optional<LineCounts> read(CatalogueSource source, Document document, List<SourceLine> lines, RecordSink sink) {
        Elements titles = document.select("h1");
        String h1 = titles.size() == 1 ? SourceLine.clean(titles.text()) : null;
        return parser.parse(lines, h1, false)
                .map(page -> send(
                        source,
                        page,
                        lines.size(),
                        PageOrigin.address(source, document).orElse(null),
                        PageOrigin.translations(document),
                        sink));
    }

    private LineCounts send(
            CatalogueSource source,
            OwnPageParser.Content content,
            int total,
            @Nullable String address,
            List<String> translations,
            RecordSink sink) {
        SourceDescription description = source.description();
        HeadingReading reading =
                headings.ofParts(textOf(description.country()), textOf(description.city()), content.periodLine());
        Heading heading = reading instanceof HeadingReading.Named named ? named.heading() : null;
        OwnPage page = new OwnPage(
                source.name(),
                content.title(),
                content.periodLine(),
                content.text(),
                new SourceLinks(
                        null,
                        address != null && Addresses.isOfWeb(address) ? address : null,
                        translations,
                        content.documents()),
                Stream.concat(Stream.of(address, description.iri()), translations.stream())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                heading,
                heading == null ? "" : headingLine(heading),
                content.lines());
        boolean taken = sendTo(sink, page, description);
        int count = content.lines().count();
        return new LineCounts(total, total - count, taken ? count : 0, taken ? 0 : count);
    }

    private static boolean sendTo(RecordSink sink, OwnPage page, SourceDescription description) {
        if (page.text().isEmpty()) {
            sink.reject(page.rejected("text-missing", "no text follows the title of this page; get a complete copy"));
        } else if (page.text().length() > SourceRecord.MAX_TEXT) {
            sink.reject(page.rejected(
                    "text-too-long",
                    "the text of the page is longer than " + SourceRecord.MAX_TEXT
                            + " characters; take away what is no part of the practice"));
        } else if (description.country() != null && page.heading() == null) {
            sink.reject(page.rejected(
                    "country-unknown",
                    "\"" + description.country()
                            + "\", the country of the sidecar file, is not known; write its name or"
                            + " its ISO 3166-1 code"));
        } else if (page.heading() != null
                && page.heading().period().spans().stream().anyMatch(YearSpan::isImpossible)) {
            sink.reject(page.rejected(
                    "period-impossible",
                    "the period \"" + page.periodLine() + "\" ends before it starts; correct its years"));
        } else {
            sink.acceptPage(page);
            return true;
        }
        return false;
    }

    private static String headingLine(Heading heading) {
        String country = heading.countryText().length() == 2 ? heading.country().name() : heading.countryText();
        return Stream.of(country, heading.placeText(), heading.periodText())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String textOf(@Nullable String value) {
        return value == null ? "" : SourceLine.clean(value);
    }
}
