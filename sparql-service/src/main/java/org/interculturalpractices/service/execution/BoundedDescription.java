package org.interculturalpractices.service.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * What DESCRIBE says of a resource: the statements that it is the subject of, and those of the blank nodes that it leads to (W3C
 * submission Concise Bounded Description, without reifications). Each statement looks at the budget.
 */
final class BoundedDescription implements DescribeHandler {

    private static final long STATEMENT_BYTES = 300;

    private @Nullable Graph described;
    private @Nullable Graph description;
    private @Nullable QueryBudget budget;
    private final Set<Node> done = new HashSet<>();

    @Override
    public void start(Model description, Context context) {
        this.description = description.getGraph();
        this.described = context.get(BoundedExecution.DESCRIBED);
        this.budget = context.get(BoundedExecution.BUDGET);
    }

    @Override
    public void describe(Resource resource) {
        Deque<Node> left = new ArrayDeque<>();
        left.add(resource.asNode());
        while (!left.isEmpty()) {
            Node subject = left.remove();
            if (done.add(subject)) {
                describe(subject, Objects.requireNonNull(described), left);
            }
        }
    }

    private void describe(Node subject, Graph graph, Deque<Node> left) {
        ExtendedIterator<Triple> statements = graph.find(subject, Node.ANY, Node.ANY);
        try {
            while (statements.hasNext()) {
                Triple statement = statements.next();
                if (budget != null) {
                    budget.check();
                    budget.hold(STATEMENT_BYTES);
                }
                Objects.requireNonNull(description).add(statement);
                if (statement.getObject().isBlank()) {
                    left.add(statement.getObject());
                }
            }
        } finally {
            statements.close();
        }
    }

    @Override
    public void finish() {
        done.clear();
    }
}
