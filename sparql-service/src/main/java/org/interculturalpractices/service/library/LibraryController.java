package org.interculturalpractices.service.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.queries.QueryException;
import org.interculturalpractices.queries.View;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.library.QueryView.Paging;
import org.interculturalpractices.service.problem.Problem;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.sparql.AnswerSender;
import org.interculturalpractices.service.sparql.QueryRequest;
import org.interculturalpractices.service.sparql.ResultRows;
import org.interculturalpractices.service.web.Pages;
import org.interculturalpractices.service.web.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The query library. {@code /queries/{name}} is a page for a browser, and for a program the answer itself, in the format that it accepts
 * or that {@code format} names. Thread-safe.
 */
@Controller
final class LibraryController {

    private static final int PAGE_ROWS = 50;

    private final QueryCatalog catalog = QueryCatalog.bundled();
    private final ServedReleases releases;
    private final LibraryAnswers answers;
    private final AnswerSender sender;
    private final Pages pages;
    private final PublicAddress address;
    private final MessageSource messages;

    LibraryController(
            ServedReleases releases,
            LibraryAnswers answers,
            AnswerSender sender,
            Pages pages,
            PublicAddress address,
            MessageSource messages) {
        this.releases = releases;
        this.answers = answers;
        this.sender = sender;
        this.pages = pages;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping(path = "/queries")
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(request, response, "queries", Map.of("subjects", catalog.bySubject()));
    }

    @GetMapping(path = "/queries/{name:[a-z0-9-]{1,80}}")
    void query(@PathVariable("name") String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        NamedQuery query = find(name);
        LibraryRequest asked = LibraryRequest.of(query, request);
        response.setHeader("Vary", "Accept");
        try (ReleaseLease lease = asked.release().map(releases::lease).orElseGet(releases::lease)) {
            if (asked.formats().isEmpty() && Pages.wanted(request)) {
                page(
                        asked.withDefaultLimit(PAGE_ROWS)
                                .inLanguage(pages.language(request).toLanguageTag()),
                        lease,
                        request,
                        response);
            } else {
                send(asked, lease, request, response);
            }
        }
    }

    private NamedQuery find(String name) {
        try {
            return catalog.get(name);
        } catch (QueryException e) {
            throw new ServiceException(Code.NOT_FOUND, String.valueOf(e.getMessage()), e);
        }
    }

    private void send(
            LibraryRequest asked, ReleaseLease lease, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        QueryRequest queryRequest = LibraryAnswers.question(
                asked.bound(), asked.formats(), Collections.list(request.getHeaders("Accept")), request);
        List<String> links = List.of();
        if (asked.limit().isPresent()) {
            long total = answers.count(asked, lease, request);
            int shown = Math.clamp(total - asked.offset(), 0, asked.limit().get());
            links = Paging.of(asked, shown, total).links();
            response.setHeader("Icp-Total-Count", Long.toString(total));
        }
        sender.answer(queryRequest, lease, asked.release().isPresent(), links, request, response);
    }

    private void page(
            LibraryRequest asked, ReleaseLease lease, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Icp-Release", lease.release().id());
        Locale language = pages.language(request);
        Shown shown;
        try {
            shown = shown(asked, lease, request, language);
        } catch (ServiceException e) {
            Problem problem = Problem.of(e);
            // That this service calls nobody is no fault of whoever opens the page.
            if (e.code() != Code.SERVICE_REFUSED) {
                response.setStatus(problem.type().status());
            }
            shown = new Shown(new QueryView.Failure(problem), Optional.empty());
        }
        String href = asked.href();
        QueryView view = new QueryView(
                asked.query(),
                fields(asked, lease, language),
                shown.result,
                shown.paging,
                href,
                asked.editorHref(),
                CodeSnippets.of(address.of(request) + href, asked.query().resultKind()));
        pages.write(request, response, "query", Map.of("library", view));
    }

    /** The result that a page shows, and which part of it that is. */
    private record Shown(QueryView.Result result, Optional<Paging> paging) {}

    private Shown shown(LibraryRequest asked, ReleaseLease lease, HttpServletRequest request, Locale language) {
        String bound = asked.bound();
        return switch (asked.query().resultKind()) {
            case BINDINGS -> {
                ResultTable table = table(answers.rows(bound, lease, request), lease, language);
                int rows = table.rows().size();
                boolean all = asked.offset() == 0 && rows < asked.limit().orElse(0);
                long total = all ? rows : answers.count(asked, lease, request);
                yield new Shown(drawn(table, asked.query().view()), Optional.of(Paging.of(asked, rows, total)));
            }
            case BOOLEAN ->
                new Shown(
                        new QueryView.Verdict(
                                answers.rows(bound, lease, request).verdict()),
                        Optional.empty());
            case GRAPH -> new Shown(new QueryView.Statements(answers.turtle(bound, lease, request)), Optional.empty());
        };
    }

    private ResultTable table(ResultRows rows, ReleaseLease lease, Locale language) {
        return lease.store().read(() -> ResultTable.of(rows, labels(Entities.reading(lease), language)));
    }

    private static QueryView.Rows drawn(ResultTable table, View view) {
        return new QueryView.Rows(
                table,
                view == View.BAR ? table.bars() : Optional.empty(),
                view == View.MAP ? table.points() : Optional.empty(),
                view == View.TIMELINE ? table.spans() : Optional.empty());
    }

    private List<ParameterField> fields(LibraryRequest asked, ReleaseLease lease, Locale language) {
        return lease.store().read(() -> {
            Entities.Reading reading = Entities.reading(lease);
            Labels labels = labels(reading, language);
            return asked.query().parameters().stream()
                    .map(parameter -> ParameterField.of(
                            parameter, asked.values().getOrDefault(parameter.name(), List.of()), reading, labels))
                    .toList();
        });
    }

    private Labels labels(Entities.Reading reading, Locale language) {
        return new Labels(reading.graph(), language, messages);
    }
}
