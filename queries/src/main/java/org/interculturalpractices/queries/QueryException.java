package org.interculturalpractices.queries;

import java.util.Locale;
import java.util.Objects;

/**
 * The one exception of this module: a query, a header or a value that cannot be used. The code tells programs what happened;
 * the message tells people what to do, and starts with the file and line where there is one. Immutable.
 */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What is wrong. The first four are the asker's to mend, the others the author's of the query, the last the disk's. */
    public enum Code {
        /** No query of the library has this name. */
        UNKNOWN_QUERY,
        /** The query has no parameter of this name. */
        UNKNOWN_PARAMETER,
        /** A parameter that has no default was given no value. */
        MISSING_PARAMETER,
        /** A value does not have its parameter's type, range or number. */
        BAD_VALUE,
        /** The header is not YAML, lacks an entry, or does not fit the query. */
        BAD_HEADER,
        /** The text is not a SPARQL query. */
        BAD_QUERY,
        /** The files of the library cannot be read. */
        UNREADABLE
    }

    QueryException(Code code, String message) {
        super(message);
        this.code = Objects.requireNonNull(code);
    }

    QueryException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code);
    }

    /** A fault at a place of a file; lines count from 1. */
    static QueryException at(Code code, String source, int line, String message) {
        return new QueryException(code, String.format(Locale.ROOT, "%s:%d: %s", source, line, message));
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }
}
