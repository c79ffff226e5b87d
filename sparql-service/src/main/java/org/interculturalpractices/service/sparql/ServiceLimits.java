package org.interculturalpractices.service.sparql;

import java.util.List;
import org.interculturalpractices.service.settings.IcpProperties;

/** The limits of the endpoint as it publishes them: each has one setting, and meeting it one type of problem. */
final class ServiceLimits {

    /**
     * One limit.
     *
     * @param setting its name in the configuration
     * @param name for people
     * @param value in the unit
     * @param unitCode of UN/CEFACT Recommendation 20: SEC second, AD byte, C62 one
     * @param problem the last part of the IRI of the problem that a query meets there
     */
    record Limit(String setting, String name, long value, String unitCode, String problem) {}

    private ServiceLimits() {}

    static List<Limit> of(IcpProperties icp) {
        return List.of(
                new Limit("query-timeout", "Time of a query", icp.queryTimeout().toSeconds(), "SEC", "query-timeout"),
                new Limit("max-query-bytes", "Length of a query", icp.maxQueryBytes(), "AD", "request-too-large"),
                new Limit("max-query-tokens", "Tokens of a query", icp.maxQueryTokens(), "C62", "query-too-complex"),
                new Limit(
                        "max-query-patterns",
                        "Variables; patterns and operators",
                        icp.maxQueryPatterns(),
                        "C62",
                        "query-too-complex"),
                new Limit("max-query-depth", "Nesting of a query", icp.maxQueryDepth(), "C62", "query-too-complex"),
                new Limit("max-result-rows", "Rows or statements", icp.maxResultRows(), "C62", "too-many-rows"),
                new Limit("max-result-bytes", "Length of an answer", icp.maxResultBytes(), "AD", "result-too-large"),
                new Limit("max-value-length", "Characters of a value", icp.maxValueLength(), "C62", "value-too-long"),
                new Limit(
                        "max-held-bytes",
                        "Memory to sort, group and join",
                        icp.heldBytesPerQuery(),
                        "AD",
                        "query-too-costly"),
                new Limit("max-waiting-queries", "Queries that wait", icp.maxWaitingQueries(), "C62", "service-busy"),
                new Limit("max-wait", "Time in the queue", icp.maxWait().toSeconds(), "SEC", "service-busy"),
                new Limit(
                        "max-service-calls",
                        "Calls of other endpoints",
                        icp.maxServiceCalls(),
                        "C62",
                        "too-many-calls"),
                new Limit(
                        "service-timeout",
                        "Time of such a call",
                        icp.serviceTimeout().toSeconds(),
                        "SEC",
                        "service-failed"),
                new Limit("max-service-bytes", "Length of its answer", icp.maxServiceBytes(), "AD", "service-failed"),
                new Limit(
                        "max-queries-per-client",
                        "Queries of one client",
                        icp.maxQueriesPerClient(),
                        "C62",
                        "client-busy"));
    }
}
