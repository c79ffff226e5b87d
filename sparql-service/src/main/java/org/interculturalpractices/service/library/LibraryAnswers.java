package org.interculturalpractices.service.library;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.sparql.Askers;
import org.interculturalpractices.service.sparql.QueryRequest;
import org.interculturalpractices.service.sparql.QueryResponse;
import org.interculturalpractices.service.sparql.QueryService;
import org.interculturalpractices.service.sparql.ResultRows;
import org.springframework.stereotype.Component;

/** Has queries of the library answered as any other query of a client is: in its turn, within its limits, kept. Thread-safe. */
@Component
final class LibraryAnswers {

    /** A page shows so much of an answer that has no rows. */
    private static final long LONGEST_TEXT = 200_000;

    private final QueryService answering;

    LibraryAnswers(QueryService answering) {
        this.answering = answering;
    }

    /** The question that a text is, when that request asks it. */
    static QueryRequest question(String text, List<String> formats, List<String> accept, HttpServletRequest request) {
        return new QueryRequest(
                text, new DatasetDescription(), formats, accept, Optional.empty(), true, Askers.of(request));
    }

    /** The answer to SELECT or ASK. */
    ResultRows rows(String text, ReleaseLease lease, HttpServletRequest request) {
        return answering.rows(question(text, List.of(), List.of(), request), lease);
    }

    /** The graph that CONSTRUCT makes, as Turtle; nothing where it is too long for a page. */
    Optional<String> turtle(String text, ReleaseLease lease, HttpServletRequest request) {
        byte[] turtle = bytes(text, "turtle", LONGEST_TEXT, lease, request);
        return turtle.length == 0 ? Optional.empty() : Optional.of(new String(turtle, StandardCharsets.UTF_8));
    }

    /** How many rows a query that has rows gives without its limit. */
    long count(LibraryRequest asked, ReleaseLease lease, HttpServletRequest request) {
        Binding row = rows(asked.counting(), lease, request).rows().getFirst();
        return ((Number) row.get(Var.alloc("rows")).getLiteralValue()).longValue();
    }

    private byte[] bytes(String text, String format, long most, ReleaseLease lease, HttpServletRequest request) {
        try (QueryResponse answered = answering.answer(question(text, List.of(format), List.of(), request), lease)) {
            if (answered.answer().size() > most) {
                return new byte[0];
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            answered.answer().writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
