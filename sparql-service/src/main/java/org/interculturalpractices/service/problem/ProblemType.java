package org.interculturalpractices.service.problem;

import java.util.Optional;
import org.interculturalpractices.ontology.Iris;

/**
 * The kinds of problem that a client can meet, each with a stable IRI, a title and an HTTP status (RFC 9457 section 3.1). An
 * IRI never changes its meaning.
 */
public enum ProblemType {
    BAD_REQUEST("bad-request", 400, "The request cannot be understood"),
    QUERY_SYNTAX("query-syntax", 400, "The query is not SPARQL"),
    QUERY_TOO_COMPLEX("query-too-complex", 400, "The query is too complex"),
    SERVICE_REFUSED("service-refused", 403, "Calls to this endpoint are refused"),
    FUNCTION_REFUSED("function-refused", 403, "The function is not available"),
    READ_ONLY("read-only", 403, "This service is only read"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "There is no such format"),
    ENTITY_GONE("practice-withdrawn", 410, "The practice was withdrawn"),
    RELEASE_GONE("release-gone", 410, "The release was removed"),
    REQUEST_TOO_LARGE("request-too-large", 413, "The request is too long"),
    UNSUPPORTED_CONTENT("unsupported-content", 415, "The content of the request is not read here"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The file has no such range"),
    QUERY_TOO_COSTLY("query-too-costly", 422, "The query needs too much memory"),
    VALUE_TOO_LONG("value-too-long", 422, "A value of the query is too long"),
    TOO_MANY_ROWS("too-many-rows", 422, "The answer has too many rows"),
    TOO_MANY_CALLS("too-many-calls", 422, "The query calls other endpoints too often"),
    RESULT_TOO_LARGE("result-too-large", 422, "The answer is too long"),
    FORMAT_UNFIT("format-unfit", 422, "The answer cannot be written in this format"),
    NOT_CITABLE("not-citable", 422, "The answer cannot be cited"),
    CLIENT_BUSY("client-busy", 429, "Too many queries of one client"),
    INTERNAL("internal", 500, "Something went wrong in the service"),
    STORE_DAMAGED("store-damaged", 500, "The release cannot be read"),
    SERVICE_FAILED("service-failed", 502, "Another endpoint did not answer"),
    SERVICE_BUSY("service-busy", 503, "The service is busy"),
    QUERY_CANCELLED("query-cancelled", 503, "The query was stopped"),
    QUERY_TIMEOUT("query-timeout", 503, "The query took too long"),
    NO_RELEASE("no-release", 503, "There is no release to answer from");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The stable IRI. */
    public String iri() {
        return Iris.BASE + "problem/" + slug;
    }

    /** The last part of that IRI. */
    public String slug() {
        return slug;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** After how many seconds it may be worth the while to ask again, if it is at all. */
    public Optional<Integer> retryAfterSeconds() {
        return switch (this) {
            case CLIENT_BUSY, SERVICE_BUSY -> Optional.of(5);
            case QUERY_TIMEOUT, QUERY_CANCELLED, NO_RELEASE -> Optional.of(30);
            default -> Optional.empty();
        };
    }

    /** One line for people. */
    public String title() {
        return title;
    }

    static ProblemType of(ServiceException.Code code) {
        return switch (code) {
            case BAD_REQUEST -> BAD_REQUEST;
            case QUERY_SYNTAX -> QUERY_SYNTAX;
            case QUERY_TOO_COMPLEX -> QUERY_TOO_COMPLEX;
            case SERVICE_REFUSED -> SERVICE_REFUSED;
            case SERVICE_FAILED -> SERVICE_FAILED;
            case TOO_MANY_CALLS -> TOO_MANY_CALLS;
            case FUNCTION_REFUSED -> FUNCTION_REFUSED;
            case READ_ONLY -> READ_ONLY;
            case METHOD_NOT_ALLOWED -> METHOD_NOT_ALLOWED;
            case UNSUPPORTED_CONTENT -> UNSUPPORTED_CONTENT;
            case REQUEST_TOO_LARGE -> REQUEST_TOO_LARGE;
            case QUERY_TIMEOUT -> QUERY_TIMEOUT;
            case QUERY_CANCELLED -> QUERY_CANCELLED;
            case QUERY_TOO_COSTLY -> QUERY_TOO_COSTLY;
            case VALUE_TOO_LONG -> VALUE_TOO_LONG;
            case TOO_MANY_ROWS -> TOO_MANY_ROWS;
            case SERVICE_BUSY -> SERVICE_BUSY;
            case CLIENT_BUSY -> CLIENT_BUSY;
            case NOT_CITABLE -> NOT_CITABLE;
            case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
            case ENTITY_GONE -> ENTITY_GONE;
            case RELEASE_GONE -> RELEASE_GONE;
            case RESULT_TOO_LARGE -> RESULT_TOO_LARGE;
            case FORMAT_UNFIT -> FORMAT_UNFIT;
            case NOT_FOUND -> NOT_FOUND;
            case NO_RELEASE -> NO_RELEASE;
            case STORE_DAMAGED -> STORE_DAMAGED;
            case CLIENT_GONE -> QUERY_CANCELLED;
            case FOLDER_SERVED, NO_ANSWER, IO -> INTERNAL;
        };
    }

    /** The type for an HTTP status that something else decided on. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 403 -> READ_ONLY;
            case 404, 410 -> NOT_FOUND;
            case 405, 501 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413, 414, 431 -> REQUEST_TOO_LARGE;
            case 415 -> UNSUPPORTED_CONTENT;
            case 416 -> RANGE_NOT_SATISFIABLE;
            default -> status >= 500 ? INTERNAL : BAD_REQUEST;
        };
    }
}
