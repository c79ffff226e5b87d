package org.interculturalpractices.service.conformance;

import java.util.EnumMap;
import java.util.Map;

/** How many tests of each part of the suite came out how. Not thread-safe. */
final class ConformanceTable {

    /** A part of the suite. */
    enum Part {
        EVALUATION("Query evaluation"),
        SYNTAX("Query syntax"),
        RESULTS("Result formats (CSV, TSV, JSON)"),
        PROTOCOL_QUERY("Protocol: query"),
        PROTOCOL_UPDATE("Protocol: update"),
        UPDATE("Update"),
        GRAPH_STORE("Graph Store Protocol"),
        DESCRIPTION("Service description"),
        FEDERATION("Federated query"),
        ENTAILMENT("Entailment regimes");

        private final String title;

        Part(String title) {
            this.title = title;
        }
    }

    /** How a test came out. */
    enum Outcome {
        PASSED,
        REFUSED,
        SKIPPED
    }

    private final Map<Part, Map<Outcome, Integer>> numbers = new EnumMap<>(Part.class);

    void count(Part part, Outcome outcome) {
        numbers.computeIfAbsent(part, unseen -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
    }

    /** The table as Markdown. */
    String markdown() {
        StringBuilder table = new StringBuilder("""
                | part of the suite | tests | passed | refused, as a service that is only read does | skipped |
                |---|---|---|---|---|
                """);
        for (Part part : Part.values()) {
            Map<Outcome, Integer> row = numbers.getOrDefault(part, Map.of());
            int all = row.values().stream().mapToInt(Integer::intValue).sum();
            table.append("| ").append(part.title).append(" | ").append(all);
            for (Outcome outcome : Outcome.values()) {
                table.append(" | ").append(row.getOrDefault(outcome, 0));
            }
            table.append(" |\n");
        }
        return table.toString();
    }
}
