package org.interculturalpractices.service.problem;

import java.util.Objects;

/**
 * The one exception of this module. The code tells programs what happened; the message tells people what to do, holds no path
 * of the machine, and may be shown to any client. Immutable.
 */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final int line;
    private final int column;

    /** What happened. */
    public enum Code {
        /** The request does not follow the SPARQL protocol. */
        BAD_REQUEST,
        /** The text is not a query of SPARQL 1.2. */
        QUERY_SYNTAX,
        /** The query has too many tokens, or is nested too deeply. */
        QUERY_TOO_COMPLEX,
        /** The query would call an endpoint that is not on the list. */
        SERVICE_REFUSED,
        /** Another endpoint, which the query calls, did not answer as it should. */
        SERVICE_FAILED,
        /** The query calls other endpoints more often than it may. */
        TOO_MANY_CALLS,
        /** The query calls a function that this service does not have. */
        FUNCTION_REFUSED,
        /** The request would change data. */
        READ_ONLY,
        /** The path does not know the method. */
        METHOD_NOT_ALLOWED,
        /** The body has a type or an encoding that is not read here. */
        UNSUPPORTED_CONTENT,
        /** The request is longer than this service reads. */
        REQUEST_TOO_LARGE,
        /** The query ran into the deadline. */
        QUERY_TIMEOUT,
        /** An operator, or the end of the service, stopped the query. */
        QUERY_CANCELLED,
        /** The query holds more in memory than one query may. */
        QUERY_TOO_COSTLY,
        /** An expression of the query makes a value that is longer than one may be. */
        VALUE_TOO_LONG,
        /** The answer has more rows or statements than this service gives. */
        TOO_MANY_ROWS,
        /** The answer is longer than this service writes. */
        RESULT_TOO_LARGE,
        /** As many queries run and wait as this service bears. */
        SERVICE_BUSY,
        /** The client has as many queries running and waiting as one client may. */
        CLIENT_BUSY,
        /** The answer holds a term that the format cannot say. */
        FORMAT_UNFIT,
        /** The answer to the query is another each time. */
        NOT_CITABLE,
        /** There is nothing at that address. */
        NOT_FOUND,
        /** The Accept header allows no format that there is. */
        NOT_ACCEPTABLE,
        /** The practice was in a former release, and was withdrawn. */
        ENTITY_GONE,
        /** The release was here once, and was removed. */
        RELEASE_GONE,
        /** A part of the store of the release cannot be read. */
        STORE_DAMAGED,
        /** The client went away before its answer was there. */
        CLIENT_GONE,
        /** No release can be served now. */
        NO_RELEASE,
        /** Another process serves this data folder. */
        FOLDER_SERVED,
        /** No service answers, or it does not answer as it should. */
        NO_ANSWER,
        /** A file cannot be read or written. */
        IO
    }

    /** A problem with a message for people. */
    public ServiceException(Code code, String message) {
        this(code, message, 0, 0);
    }

    /** A problem at a place of a text; line and column count from 1, and 0 means that the place is not known. */
    public ServiceException(Code code, String message, int line, int column) {
        super(message);
        this.code = Objects.requireNonNull(code);
        this.line = line;
        this.column = column;
    }

    /** A problem with the exception that led to it, which is for logs alone. */
    public ServiceException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code);
        this.line = 0;
        this.column = 0;
    }

    /** What happened. */
    public Code code() {
        return code;
    }

    /** The line of the text, from 1, or 0. */
    public int line() {
        return line;
    }

    /** The column of the text, from 1, or 0. */
    public int column() {
        return column;
    }
}
