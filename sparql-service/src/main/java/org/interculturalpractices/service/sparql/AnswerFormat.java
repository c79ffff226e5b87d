package org.interculturalpractices.service.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/**
 * The formats of answers: SPARQL 1.1 results for SELECT and ASK, RDF for CONSTRUCT and DESCRIBE. The first of each kind is the
 * default. Other media types and short names are those that common clients send.
 */
public enum AnswerFormat {
    JSON(
            "application/sparql-results+json",
            ResultSetLang.RS_JSON,
            List.of("application/json"),
            List.of("json", "srj", "sparql-results+json")),
    XML(
            "application/sparql-results+xml",
            ResultSetLang.RS_XML,
            List.of("application/xml", "text/xml"),
            List.of("xml", "srx", "sparql-results+xml")),
    CSV("text/csv", ResultSetLang.RS_CSV, List.of(), List.of("csv")),
    /** CSV whose cells no spreadsheet takes for formulas; asked for by name alone. */
    SPREADSHEET("text/csv", ResultSetLang.RS_CSV, List.of(), List.of("spreadsheet")),
    TSV("text/tab-separated-values", ResultSetLang.RS_TSV, List.of(), List.of("tsv")),

    TURTLE(
            "text/turtle",
            RDFFormat.TURTLE_PRETTY,
            List.of("application/turtle", "application/x-turtle", "text/n3", "text/rdf+n3", "application/n3"),
            List.of("turtle", "ttl", "n3")),
    N_TRIPLES(
            "application/n-triples", RDFFormat.NTRIPLES, List.of("text/plain"), List.of("nt", "ntriples", "n-triples")),
    RDF_XML(
            "application/rdf+xml",
            RDFFormat.RDFXML_PLAIN,
            List.of("application/xml", "text/xml"),
            List.of("rdf", "rdf+xml", "rdf-xml", "rdfxml", "xml", "pretty-xml")),
    JSON_LD(
            "application/ld+json",
            RDFFormat.JSONLD,
            List.of("application/json", "application/x-json+ld"),
            List.of("json-ld", "jsonld", "ld+json")),
    TRIG("application/trig", RDFFormat.TRIG_PRETTY, List.of("application/x-trig"), List.of("trig")),
    N_QUADS("application/n-quads", RDFFormat.NQUADS, List.of("text/x-nquads"), List.of("nq", "nquads", "n-quads"));

    private final String mediaType;

    // Jena's formats and these lists never change; only Error Prone cannot know it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable Lang results;

    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable RDFFormat rdf;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> otherMediaTypes;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    AnswerFormat(String mediaType, Lang results, List<String> otherMediaTypes, List<String> names) {
        this(mediaType, results, null, otherMediaTypes, names);
    }

    AnswerFormat(String mediaType, RDFFormat rdf, List<String> otherMediaTypes, List<String> names) {
        this(mediaType, null, rdf, otherMediaTypes, names);
    }

    AnswerFormat(
            String mediaType,
            @Nullable Lang results,
            @Nullable RDFFormat rdf,
            List<String> otherMediaTypes,
            List<String> names) {
        this.mediaType = mediaType;
        this.results = results;
        this.rdf = rdf;
        this.otherMediaTypes = otherMediaTypes;
        this.names = names;
    }

    /** The formats in which that query can be answered; the first is the default. */
    public static List<AnswerFormat> of(Query query) {
        return query.isSelectType() || query.isAskType() ? ofResults() : ofGraphs();
    }

    /** The formats of SELECT and ASK. */
    public static List<AnswerFormat> ofResults() {
        return Arrays.stream(values()).filter(AnswerFormat::isResults).toList();
    }

    /** The formats of CONSTRUCT and DESCRIBE. */
    public static List<AnswerFormat> ofGraphs() {
        return Arrays.stream(values()).filter(format -> !format.isResults()).toList();
    }

    /** The one of the offered formats that a {@code format} parameter names, by short name or media type. */
    static Optional<AnswerFormat> named(String value, List<AnswerFormat> offered) {
        // A plus sign that was not escaped in a form is a blank by now.
        String name = value.strip().toLowerCase(Locale.ROOT).replace(' ', '+');
        return offered.stream().filter(format -> format.answersTo(name)).findFirst();
    }

    /** The registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The first short name, for links and help. */
    public String shortName() {
        return names.getFirst();
    }

    /** The value of the Content-Type header; always UTF-8. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    /** Other media types under which clients ask for it. */
    public List<String> otherMediaTypes() {
        return otherMediaTypes;
    }

    boolean isXml() {
        return this == XML || this == RDF_XML;
    }

    boolean isResults() {
        return results != null;
    }

    Lang resultsLang() {
        if (results == null) {
            throw new IllegalStateException(this + " is a format of graphs");
        }
        return results;
    }

    /** Jena's name for it, where it is a format of graphs. */
    public RDFFormat rdfFormat() {
        if (rdf == null) {
            throw new IllegalStateException(this + " is a format of results");
        }
        return rdf;
    }

    private boolean answersTo(String name) {
        return names.contains(name) || mediaType.equals(name) || otherMediaTypes.contains(name);
    }
}
