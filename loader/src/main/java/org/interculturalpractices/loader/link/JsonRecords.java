package org.interculturalpractices.loader.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.logicalsourceresolver.LogicalSourceRecord;
import io.carml.logicalsourceresolver.LogicalSourceResolver;
import io.carml.logicalsourceresolver.ResolvedSource;
import io.carml.model.LogicalSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Flux;

/** The records of JSON for an RML mapping, by CARML, with their numbers. Serves one reading; not thread-safe. */
final class JsonRecords implements LogicalSourceResolver<RmlRow<JsonNode>> {

    private final JsonPathResolver resolver = JsonPathResolver.getInstance();
    private final RmlTerms terms;
    private final Map<LogicalSource, Integer> numbers = new HashMap<>();

    JsonRecords(RmlTerms terms) {
        this.terms = terms;
    }

    @Override
    public Function<ResolvedSource<?>, Flux<LogicalSourceRecord<RmlRow<JsonNode>>>> getLogicalSourceRecords(
            Set<LogicalSource> sources) {
        return resolved -> resolver.getLogicalSourceRecords(sources)
                .apply(resolved)
                .map(record -> {
                    LogicalSource source = record.getLogicalSource();
                    int number = numbers.merge(source, 1, Integer::sum);
                    JsonNode node = record.getRecord();
                    return LogicalSourceRecord.of(source, new RmlRow<>(node, 0, number, !node.isEmpty()));
                });
    }

    @Override
    public ExpressionEvaluationFactory<RmlRow<JsonNode>> getExpressionEvaluationFactory() {
        return row -> {
            terms.begin(row);
            return expression -> terms.evaluate(
                    expression,
                    path -> resolver.getExpressionEvaluationFactory()
                            .apply(row.cells())
                            .apply(path));
        };
    }
}
