package org.interculturalpractices.service.federation;

import java.time.Duration;

/**
 * The settings of federated queries: the allow-list of endpoints, and the limits of calls.
 *
 * @param endpoints whom
 * @param maxCalls how often one query may call, whomever
 * @param callTimeout how long one call may take, within the time of the query
 * @param maxBytes how many bytes one answer may have
 * @param keptFor how long an answer is kept and given again to the same query
 */
public record FederationSettings(
        AllowedEndpoints endpoints, int maxCalls, Duration callTimeout, int maxBytes, Duration keptFor) {}
