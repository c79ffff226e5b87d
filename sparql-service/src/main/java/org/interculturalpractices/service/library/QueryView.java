package org.interculturalpractices.service.library;

import java.util.List;
import java.util.Optional;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.service.chart.BarChart;
import org.interculturalpractices.service.chart.PointMap;
import org.interculturalpractices.service.chart.SpanChart;
import org.interculturalpractices.service.library.CodeSnippets.Snippet;
import org.interculturalpractices.service.problem.Problem;

/**
 * A query of the library as its page shows it.
 *
 * @param query the query
 * @param fields its parameters as fields of a form
 * @param result its answer, or what came instead
 * @param paging which rows are shown; nothing for an answer without rows
 * @param href the address of the answer, from the root of the service
 * @param editorHref where the query can be looked at and changed
 * @param snippets code that asks for the answer
 */
public record QueryView(
        NamedQuery query,
        List<ParameterField> fields,
        Result result,
        Optional<Paging> paging,
        String href,
        String editorHref,
        List<Snippet> snippets) {

    /** What came of a query. */
    public sealed interface Result {}

    /**
     * Rows, with the drawing that suits them, if there is one.
     *
     * @param table the rows
     * @param bars the rows as bars
     * @param points the rows on a map
     * @param spans the rows as spans of years
     */
    public record Rows(ResultTable table, Optional<BarChart> bars, Optional<PointMap> points, Optional<SpanChart> spans)
            implements Result {}

    /**
     * Yes or no.
     *
     * @param yes the answer
     */
    public record Verdict(boolean yes) implements Result {}

    /**
     * A graph.
     *
     * @param turtle the graph in Turtle, or nothing where it is too long for a page
     */
    public record Statements(Optional<String> turtle) implements Result {}

    /**
     * No answer.
     *
     * @param problem why
     */
    public record Failure(Problem problem) implements Result {}

    /**
     * Which rows are shown.
     *
     * @param from the number of the first, from 1
     * @param to the number of the last
     * @param total how many there are
     * @param previous the page before this one
     * @param next the page after this one
     */
    public record Paging(long from, long to, long total, Optional<String> previous, Optional<String> next) {

        static Paging of(LibraryRequest asked, int shown, long total) {
            int limit = asked.limit().orElseThrow();
            int offset = asked.offset();
            return new Paging(
                    shown == 0 ? 0 : offset + 1,
                    offset + shown,
                    total,
                    offset == 0 ? Optional.empty() : Optional.of(asked.href(limit, Math.max(0, offset - limit))),
                    offset + shown >= total ? Optional.empty() : Optional.of(asked.href(limit, offset + limit)));
        }

        /** The values of Link headers (RFC 8288) for the pages around this one. */
        List<String> links() {
            return java.util.stream.Stream.concat(
                            previous.map(href -> "<" + href + ">; rel=\"prev\"").stream(),
                            next.map(href -> "<" + href + ">; rel=\"next\"").stream())
                    .toList();
        }
    }

    /** The address of the whole answer in a format. */
    public String download(String format) {
        return href + (href.contains("?") ? "&" : "?") + LibraryRequest.FORMAT + "=" + format;
    }

    /** For templates: which kind of result this is. */
    public String kind() {
        return switch (result) {
            case Rows rows -> "rows";
            case Verdict verdict -> "verdict";
            case Statements statements -> "statements";
            case Failure failure -> "failure";
        };
    }
}
