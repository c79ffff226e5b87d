package org.interculturalpractices.loader.read;

import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.parse.ListingParser;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.resolve.PlaceResolver;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.LineReader;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/** Reads the records of a source, whatever kind of file it is. Not thread-safe. */
public final class SourceReader {

    private final ListingParser listings;
    private final OwnPageReader ownPages;
    private final HtmlReader html;
    private final TableReader tables;
    private final JsonReader json;
    private final GraphReader graphs;

    /** A reader that knows the countries and places of the authority, and those of the world gazetteer. */
    public SourceReader(PlacesAuthority authority) {
        HeadingParser headings = new HeadingParser(authority, new PlaceResolver(authority, Gazetteer.bundled()));
        this.listings = new ListingParser(headings);
        this.ownPages = new OwnPageReader(headings);
        this.html = new HtmlReader(listings, headings, ownPages);
        this.tables = new TableReader(headings);
        this.json = new JsonReader(headings);
        this.graphs = new GraphReader(headings, authority);
    }

    /**
     * Reads a source to its end.
     *
     * @return what became of its lines; of JSON the objects of its array, of RDF its practices
     * @throws LoaderException if the source as a whole cannot be used: no record in it, cut off, or not of its format
     */
    public LineCounts read(CatalogueSource source, RecordSink sink) {
        IntactRecords intact = new IntactRecords(source.name(), sink);
        LineCounts counts = switch (source.format()) {
            case TEXT -> ownPages.read(source, intact).orElseGet(() -> listing(source, intact));
            case HTML -> html.read(source, intact);
            case CSV -> tables.read(source, intact);
            case JSON -> json.read(source, intact);
            case RDF -> graphs.read(source, intact);
        };
        return counts.reject(intact.rejectedLines());
    }

    private LineCounts listing(CatalogueSource source, RecordSink sink) {
        try (LineReader lines = source.lines()) {
            return listings.parse(lines, sink);
        }
    }
}
