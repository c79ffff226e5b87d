package org.interculturalpractices.service.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.sparql.AnswerFormat;
import org.interculturalpractices.service.web.Negotiation;
import org.jspecify.annotations.Nullable;

/** In what a thing is described: a page for people, or RDF. The first is what a client gets that accepts anything. */
public enum DocumentFormat {
    HTML("html", "HTML", null),
    TURTLE("ttl", "Turtle", AnswerFormat.TURTLE),
    JSON_LD("jsonld", "JSON-LD", AnswerFormat.JSON_LD),
    N_TRIPLES("nt", "N-Triples", AnswerFormat.N_TRIPLES),
    RDF_XML("rdf", "RDF/XML", AnswerFormat.RDF_XML),
    N_QUADS("nq", "N-Quads", AnswerFormat.N_QUADS);

    private static final List<DocumentFormat> ALL = List.of(values());
    private static final List<DocumentFormat> DATA =
            ALL.stream().filter(format -> format != HTML).toList();

    private final String extension;
    private final String displayName;
    private final @Nullable AnswerFormat rdf;

    DocumentFormat(String extension, String displayName, @Nullable AnswerFormat rdf) {
        this.extension = extension;
        this.displayName = displayName;
        this.rdf = rdf;
    }

    /** The page and the formats of RDF. */
    public static List<DocumentFormat> all() {
        return ALL;
    }

    /** The formats of RDF. */
    public static List<DocumentFormat> data() {
        return DATA;
    }

    /** The format of that file extension, without the dot. */
    public static Optional<DocumentFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** The one of the offered formats that an Accept header weighs highest, or nothing if it accepts none. */
    public static Optional<DocumentFormat> accepted(List<String> accept, List<DocumentFormat> offered) {
        return Negotiation.choose(accept, offered, DocumentFormat::mediaType, DocumentFormat::otherMediaTypes);
    }

    /** What to answer to a client that accepts none of the formats that are offered. */
    public static ServiceException notAcceptable(List<DocumentFormat> offered) {
        return new ServiceException(
                Code.NOT_ACCEPTABLE,
                "The Accept header allows none of the formats that there are: "
                        + offered.stream()
                                .map(format -> format.mediaType() + " (." + format.extension() + ")")
                                .collect(Collectors.joining(", "))
                        + ". Ask for one of them, or write its suffix behind the address.");
    }

    /** The file extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** What people call it. */
    public String displayName() {
        return displayName;
    }

    /** The registered media type. */
    public String mediaType() {
        return rdf == null ? "text/html" : rdf.mediaType();
    }

    /** The same as a format of the endpoint. */
    public AnswerFormat rdf() {
        if (rdf == null) {
            throw new IllegalStateException("a page is not RDF");
        }
        return rdf;
    }

    private List<String> otherMediaTypes() {
        return rdf == null ? List.of("application/xhtml+xml") : rdf.otherMediaTypes();
    }
}
