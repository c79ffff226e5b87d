package org.interculturalpractices.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.interculturalpractices.service.execution.ParsedQuery;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.execution.QueryBudget.Turn;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store asks the budget whatever a pattern finds, and what it cannot read fails the query wherever that is. */
class Tdb2StoreTest {

    private static final int TRIPLES = 5_000;
    private static final Duration TIME = Duration.ofMinutes(1);

    @TempDir
    private static Path whole;

    @TempDir
    private static Path damaged;

    @BeforeAll
    static void make() throws IOException {
        fill(whole);
        fill(damaged);
        Stores.damage(damaged, 0.5, 7);
    }

    private static void fill(Path folder) {
        DatasetGraph quads = DatabaseMgr.connectDatasetGraph(folder.toString());
        Txn.executeWrite(quads, () -> {
            for (int i = 0; i < TRIPLES; i++) {
                quads.add(
                        iri("graph"),
                        iri("thing-" + i),
                        iri("property-" + i % 3),
                        NodeFactory.createLiteralString("a text of some length, the one of number " + i));
            }
        });
        TDBInternal.expel(quads, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o FILTER(?o = ?p) }",
                "SELECT * { ?s ?p ?o FILTER(STRLEN(STR(?o)) = 0) }",
                "SELECT * { GRAPH ?g { ?s ?p ?o FILTER(?o = ?p) } }",
                "SELECT * { GRAPH <http://example.org/graph> { ?s ?p ?o FILTER(?o = ?p) } }",
                "SELECT * FROM <http://example.org/graph> { ?s ?p ?o FILTER(?o = ?p) }",
                "SELECT * { ?s ?p ?o . ?o ?p ?s }",
                "SELECT * { ?s ?p ?p }"
            })
    void asksTheBudgetForEachTripleThatMatchesNothing(String query) {
        AtomicLong asked = new AtomicLong();
        Turn counting = (budget, elapsed) -> asked.incrementAndGet();
        assertThat(rows(query, whole, counting)).isZero();
        assertThat(asked.get()).isGreaterThanOrEqualTo(TRIPLES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o }",
                "SELECT (SUM(STRLEN(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT (SAMPLE(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s",
                "SELECT (COUNT(?long) AS ?n) { ?s ?p ?o BIND(STRLEN(?o) > 3 AS ?long) }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(CONTAINS(?o, 'text')) }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(COALESCE(STRLEN(?o) > 3, false)) }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER(STRLEN(?r) > 3) } }",
                "SELECT (COUNT(*) AS ?n) { { SELECT ?s { ?s ?p ?o } } OPTIONAL { ?s ?q ?r FILTER(STRLEN(?r) > 3) } }",
                "SELECT ?s { ?s ?p ?o } ORDER BY STRLEN(?o)",
                "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o FILTER(STRLEN(?o) > 3) } MINUS { ?s a ?o } }"
            })
    void aTermThatCannotBeReadFailsTheQuery(String query) {
        assertThatThrownBy(() -> rows(query, damaged, Turn.ALWAYS))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo(Code.STORE_DAMAGED));
    }

    @Test
    void twoStoresOfTheSameQuadsGiveTheSame() {
        String query = "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o FILTER(STRENDS(?o, '7')) } GROUP BY ?p ORDER BY ?p";
        try (ReleaseStore tdb2 = Tdb2Store.open(whole)) {
            DatasetGraph quads = DatasetGraphFactory.createTxnMem();
            tdb2.read(() -> {
                quads.executeWrite(
                        () -> tdb2.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add));
                return quads;
            });
            assertThat(text(query, Stores.of(quads)))
                    .isEqualTo(text(query, tdb2))
                    .contains("?n = 167");
        }
    }

    private static String text(String query, ReleaseStore store) {
        ParsedQuery parsed = ParsedQuery.of(QueryFactory.create(query));
        return store.read(() -> {
            try (QueryExec run =
                    store.query(parsed, parsed.graphs(), ARQ.getContext().copy(), budget(Turn.ALWAYS))) {
                StringBuilder rows = new StringBuilder();
                run.select().forEachRemaining(row -> rows.append(row).append('\n'));
                return rows.toString();
            }
        });
    }

    /** The rows of a query. ARQ takes some failures for those of an expression: whoever runs a query looks at the budget at the end. */
    private static int rows(String query, Path folder, Turn turn) {
        QueryBudget budget = budget(turn);
        int rows;
        try {
            rows = rows(query, folder, budget);
        } catch (RuntimeException e) {
            throw Objects.requireNonNullElse(budget.failure(), e);
        }
        if (budget.failure() != null) {
            throw budget.failure();
        }
        return rows;
    }

    private static int rows(String query, Path folder, QueryBudget budget) {
        ParsedQuery parsed = ParsedQuery.of(QueryFactory.create(query));
        try (ReleaseStore store = Tdb2Store.open(folder)) {
            return store.read(() -> {
                try (QueryExec run =
                        store.query(parsed, parsed.graphs(), ARQ.getContext().copy(), budget)) {
                    int rows = 0;
                    for (var all = run.select(); all.hasNext(); rows++) {
                        var row = all.next();
                        row.forEach((variable, term) -> assertThat(term).isNotNull());
                    }
                    return rows;
                }
            });
        }
    }

    private static QueryBudget budget(Turn turn) {
        return new QueryBudget(TIME, 1 << 28, 1 << 20, turn);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }
}
