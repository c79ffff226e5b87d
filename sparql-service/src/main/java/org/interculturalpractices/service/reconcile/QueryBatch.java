package org.interculturalpractices.service.reconcile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.interculturalpractices.loader.reconcile.MatchQuery;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The queries of one request. One that cannot be understood fails alone: its result has no candidates, and says in {@code error} why. Both
 * versions of the protocol require the candidates of each result and allow further members. Immutable.
 *
 * @param queries in the order of the request
 */
record QueryBatch(List<One> queries) {

    /** A query, or why it cannot be understood. */
    record One(@Nullable MatchQuery query, String error) {}

    QueryBatch {
        queries = List.copyOf(queries);
    }

    /**
     * Reads the queries of a request.
     *
     * @throws ServiceException with {@link Code#BAD_REQUEST} if there are queries and none of them can be understood
     */
    static QueryBatch read(List<JsonNode> queries, Function<JsonNode, MatchQuery> reader) {
        List<One> read = new ArrayList<>();
        ServiceException first = null;
        for (JsonNode query : queries) {
            try {
                read.add(new One(reader.apply(query), ""));
            } catch (ServiceException e) {
                first = first == null ? e : first;
                read.add(new One(null, Objects.requireNonNullElse(e.getMessage(), "")));
            }
        }
        if (first != null && read.stream().noneMatch(one -> one.query() != null)) {
            throw first;
        }
        return new QueryBatch(read);
    }

    /** The result of each query, its candidates under the name that the version of the protocol has for them. */
    List<Map<String, Object>> results(
            String name, Function<List<MatchQuery>, List<List<Map<String, Object>>>> matching) {
        List<MatchQuery> understood =
                queries.stream().map(One::query).filter(Objects::nonNull).toList();
        Iterator<List<Map<String, Object>>> found = matching.apply(understood).iterator();
        return queries.stream()
                .map(one -> one.query() != null
                        ? JsonObject.of(name, found.next())
                        : JsonObject.of(name, List.of(), "error", JsonObject.of("status", 400, "detail", one.error())))
                .toList();
    }
}
