package org.interculturalpractices.service.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.interculturalpractices.loader.problem.LoaderException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.ErrorResponse;

/**
 * One problem as a client hears of it: RFC 9457, with the place in the query as extension members. Its words are fixed or those
 * of a {@link ServiceException}: no stack trace, path of the machine or other exception's message comes through. Immutable.
 *
 * @param type what kind of problem
 * @param detail what happened and what to do
 * @param line in the query, from 1, or 0
 * @param column in the query, from 1, or 0
 */
public record Problem(ProblemType type, String detail, int line, int column) {

    /** A problem without a place in a text. */
    public Problem(ProblemType type, String detail) {
        this(type, detail, 0, 0);
    }

    /** What a client may know of an exception. */
    public static Problem of(Throwable thrown) {
        return switch (thrown) {
            case ServiceException e
            when ProblemType.of(e.code()) != ProblemType.INTERNAL ->
                new Problem(ProblemType.of(e.code()), String.valueOf(e.getMessage()), e.line(), e.column());
            case LoaderException e
            when e.code() == LoaderException.Code.RELEASE_UNKNOWN ->
                new Problem(ProblemType.NOT_FOUND, "There is no such release; /dumps lists the current one.");
            case LoaderException e
            when e.code() == LoaderException.Code.RELEASE_DAMAGED ->
                new Problem(
                        ProblemType.NO_RELEASE,
                        "The files of this release are damaged; the operator has to mend them.");
            case LoaderException e
            when e.code() == LoaderException.Code.DATA_FOLDER_FORMAT
                    || e.code() == LoaderException.Code.DATA_FOLDER_RESTORING ->
                new Problem(
                        ProblemType.NO_RELEASE,
                        "This service is too old for its data folder, or the folder is being restored; the operator has to mend that.");
            case StackOverflowError e ->
                new Problem(ProblemType.BAD_REQUEST, "The query is nested too deeply; write it with fewer brackets.");
            case TypeMismatchException e ->
                new Problem(ProblemType.BAD_REQUEST, "A parameter of the address is no number, where one is needed.");
            case ErrorResponse e -> ofStatus(e.getStatusCode().value());
            default -> ofStatus(500);
        };
    }

    /** The problem for an HTTP status that something else decided on. */
    public static Problem ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        String detail = switch (type) {
            case NOT_FOUND -> "No page or file has this address; the home page shows what there is.";
            case METHOD_NOT_ALLOWED -> "This address is only read; use GET, or POST for a query to /sparql.";
            case NOT_ACCEPTABLE -> "None of the media types in the Accept header is offered here.";
            case RANGE_NOT_SATISFIABLE -> "The range starts behind the end of the file.";
            case INTERNAL -> "The service's log has the reason, under this request's id.";
            default -> "The request is malformed; the documentation of the endpoint is at /sparql.";
        };
        return new Problem(type, detail);
    }

    /** The members of the JSON object, in order (RFC 9457 section 3.1). */
    public Map<String, Object> members(String requestId) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type.iri());
        members.put("title", type.title());
        members.put("status", type.status());
        members.put("detail", detail);
        if (line > 0) {
            members.put("line", line);
            members.put("column", column);
        }
        members.put("requestId", requestId);
        return members;
    }
}
