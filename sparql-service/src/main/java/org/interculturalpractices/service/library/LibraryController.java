package org.interculturalpractices.service.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.system.Txn;
import org.interculturalpractices.queries.NamedQuery;
import org.interculturalpractices.queries.QueryCatalog;
import org.interculturalpractices.queries.QueryException;
import org.interculturalpractices.queries.View;
import org.interculturalpractices.service.ServiceException;
import org.interculturalpractices.service.ServiceException.Code;
import org.interculturalpractices.service.entity.Entities;
import org.interculturalpractices.service.entity.Labels;
import org.interculturalpractices.service.entity.ReleaseGraph;
import org.interculturalpractices.service.library.QueryView.Paging;
import org.interculturalpractices.service.problem.Problem;
import org.interculturalpractices.service.release.ReleaseLease;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.sparql.AnswerSender;
import org.interculturalpractices.service.sparql.Question;
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
        Question question = LibraryAnswers.question(
                asked.bound(), asked.formats(), Collections.list(request.getHeaders("Accept")), request);
        List<String> links = List.of();
        if (asked.limit().isPresent()) {
            long total = answers.count(asked, lease, request);
            int shown = Math.clamp(total - asked.offset(), 0, asked.limit().get());
            links = Paging.of(asked, shown, total).links();
            response.setHeader("Icp-Total-Count", Long.toString(total));
        }
        sender.answer(question, lease, asked.release().isPresent(), links, request, response);
    }

    private void page(
            LibraryRequest asked, ReleaseLease lease, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Icp-Release", lease.release().id());
        Locale language = pages.language(request);
        QueryView view;
        try {
            String bound = asked.bound();
            view = switch (asked.query().resultKind()) {
                case BINDINGS -> rows(asked, bound, lease, request, language);
                case BOOLEAN -> {
                    QueryExecResult result = answers.result(bound, lease, request);
                    yield view(
                            asked,
                            lease,
                            request,
                            language,
                            new QueryView.Verdict(result.booleanResult()),
                            Optional.empty());
                }
                case GRAPH ->
                    view(
                            asked,
                            lease,
                            request,
                            language,
                            new QueryView.Statements(answers.turtle(bound, lease, request)),
                            Optional.empty());
            };
        } catch (ServiceException e) {
            Problem problem = Problem.of(e);
            // That this service calls nobody is no fault of whoever opens the page.
            if (e.code() != Code.SERVICE_REFUSED) {
                response.setStatus(problem.type().status());
            }
            view = view(asked, lease, request, language, new QueryView.Failure(problem), Optional.empty());
        }
        pages.write(request, response, "query", Map.of("library", view));
    }

    private QueryView rows(
            LibraryRequest asked, String bound, ReleaseLease lease, HttpServletRequest request, Locale language) {
        QueryExecResult result = answers.result(bound, lease, request);
        ResultTable table = Txn.calculateRead(
                lease.dataset(),
                () -> ResultTable.of(
                        result.rowSet(), new Labels(new ReleaseGraph(lease.dataset()), language, messages)));
        View fitting = asked.query().view();
        long total = asked.offset() == 0 && table.rows().size() < asked.limit().orElse(0)
                ? table.rows().size()
                : answers.count(asked, lease, request);
        return view(
                asked,
                lease,
                request,
                language,
                new QueryView.Rows(
                        table,
                        fitting == View.BAR ? table.bars() : Optional.empty(),
                        fitting == View.MAP ? table.points() : Optional.empty(),
                        fitting == View.TIMELINE ? table.spans() : Optional.empty()),
                Optional.of(Paging.of(asked, table.rows().size(), total)));
    }

    private QueryView view(
            LibraryRequest asked,
            ReleaseLease lease,
            HttpServletRequest request,
            Locale language,
            QueryView.Result result,
            Optional<Paging> paging) {
        List<ParameterField> fields = Txn.calculateRead(lease.dataset(), () -> {
            Entities.Reading reading = Entities.reading(lease);
            Labels labels = new Labels(reading.graph(), language, messages);
            return asked.query().parameters().stream()
                    .map(parameter -> ParameterField.of(
                            parameter,
                            asked.values().getOrDefault(parameter.name(), List.of()),
                            reading,
                            labels,
                            language))
                    .toList();
        });
        return new QueryView(
                asked.query(),
                fields,
                result,
                paging,
                asked.href(),
                asked.valuesQuery(),
                CodeSnippets.of(
                        address.of(request) + asked.href(), asked.query().resultKind()));
    }
}
