package org.interculturalpractices.loader.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.interculturalpractices.loader.encoding.PageDecoder;
import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.parse.ListingParser;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.LoaderException.Code;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads HTML through its visible text: a practice's own page if there is one title and its labelled parts, else a listing. The
 * encoding is told as browsers do ({@link PageDecoder}). One document is in memory.
 */
final class HtmlReader {

    /** The most bytes of a document: a listing page has some 100 kB. */
    private static final int MAX_BYTES = 32 << 20;

    private final ListingParser listings;
    private final HeadingParser headings;
    private final OwnPageReader ownPages;

    HtmlReader(ListingParser listings, HeadingParser headings, OwnPageReader ownPages) {
        this.listings = listings;
        this.headings = headings;
        this.ownPages = ownPages;
    }

    LineCounts read(CatalogueSource source, RecordSink sink) {
        Document document = document(source);
        HtmlLines lines = new HtmlLines(source.name(), document);
        Optional<LineCounts> ownPage = ownPages.read(source, document, lines.all(), sink);
        if (ownPage.isPresent()) {
            return ownPage.get();
        }
        PracticePage page = new PracticePage(source, document, lines.all(), headings);
        return page.isPracticePage() ? page.read(sink) : listings.parse(lines.withJoinedHeadings(headings), sink);
    }

    private static Document document(CatalogueSource source) {
        String iri = source.description().iri();
        try (InputStream in = source.bytes()) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new LoaderException(
                        Code.SOURCE_INVALID,
                        source.name(),
                        "more than 32 MiB are no page; cut the file into its pages");
            }
            return Jsoup.parse(
                    PageDecoder.decode(
                            source.name(), bytes, source.description().charset()),
                    iri == null ? "" : iri,
                    Parser.htmlParser().setTrackPosition(true));
        } catch (IOException e) {
            throw LoaderException.unreadable(source.name(), e);
        }
    }
}
