package org.interculturalpractices.loader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.TIME;

/**
 * In which years a practice was active: those of each period that its source states; one that goes on, from its start to the last
 * year that the graph names, since what is not stated is not known. The same years as the query {@code practices-active-in-year}.
 */
final class ActiveYears {

    private static final Node ONGOING = NodeFactory.createURI(Iris.BASE + "id/period-status/ongoing");

    private final Graph graph;
    private final int last;

    private ActiveYears(Graph graph, int last) {
        this.graph = graph;
        this.last = last;
    }

    static ActiveYears of(Graph graph) {
        return new ActiveYears(graph, Math.max(latest(graph, ICP.startYear), latest(graph, ICP.endYear)));
    }

    /** The first year, if it is known. */
    Optional<Integer> start(Node practice) {
        return years(graph, practice, ICP.startYear).stream().min(Integer::compare);
    }

    NavigableSet<Integer> of(Node practice) {
        NavigableSet<Integer> active = new TreeSet<>();
        if (start(practice).isEmpty()) {
            return active;
        }
        if (graph.contains(practice, ICP.periodStatus.asNode(), ONGOING)) {
            add(active, start(practice).get(), last);
            return active;
        }
        graph.find(practice, ICP.period.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList()
                .forEach(period -> {
                    List<Integer> from = bound(period, TIME.hasBeginning);
                    List<Integer> to = bound(period, TIME.hasEnd);
                    if (!from.isEmpty() && !to.isEmpty()) {
                        add(active, from.getFirst(), to.getFirst());
                    }
                });
        return active;
    }

    private List<Integer> bound(Node period, Property property) {
        List<Integer> found = new ArrayList<>();
        graph.find(period, property.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList()
                .forEach(instant -> found.addAll(years(graph, instant, TIME.inXSDgYear)));
        return found;
    }

    private static void add(NavigableSet<Integer> active, int from, int to) {
        IntStream.rangeClosed(from, Math.max(from, to)).forEach(active::add);
    }

    private static int latest(Graph graph, Property property) {
        ExtendedIterator<Integer> all =
                graph.find(Node.ANY, property.asNode(), Node.ANY).mapWith(triple -> year(triple.getObject()));
        int latest = Integer.MIN_VALUE;
        try {
            while (all.hasNext()) {
                latest = Math.max(latest, all.next());
            }
        } finally {
            all.close();
        }
        return latest;
    }

    private static List<Integer> years(Graph graph, Node subject, Property property) {
        return graph.find(subject, property.asNode(), Node.ANY)
                .mapWith(triple -> year(triple.getObject()))
                .toList();
    }

    private static int year(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }
}
