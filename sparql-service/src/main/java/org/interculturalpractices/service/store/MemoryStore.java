package org.interculturalpractices.service.store;

import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.Context;
import org.interculturalpractices.service.execution.PatternMatcher;
import org.interculturalpractices.service.execution.QueryBudget;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of Jena in memory, which keeps terms as they are written. ARQ matches its patterns: the oracle that other stores are
 * compared with, and enough for small releases.
 */
final class MemoryStore extends DatasetStore {

    private final Set<Node> names;

    /** A store over quads that do not change any more. */
    MemoryStore(DatasetGraph quads) {
        super(quads);
        this.names = read(() -> {
            Iterator<Node> all = dataset().listGraphNodes();
            return Iter.asStream(all).collect(Collectors.toUnmodifiableSet());
        });
    }

    @Override
    PatternMatcher matcher(QueryBudget budget) {
        return new ByFind();
    }

    @Override
    DatasetGraph whole(Context context) {
        return DynamicDatasets.dynamicDataset(Set.of(Quad.unionGraph), names, dataset(), false);
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** Leaves every pattern to ARQ. */
    private static final class ByFind implements PatternMatcher {

        @Override
        public boolean serves(ExecutionContext execution) {
            return false;
        }

        @Override
        public BasicPattern reorder(BasicPattern pattern, Binding sample) {
            return pattern;
        }

        @Override
        public QueryIterator match(
                @Nullable Node graph, BasicPattern pattern, QueryIterator input, ExecutionContext execution) {
            throw new UnsupportedOperationException("patterns are matched by ARQ");
        }
    }
}
