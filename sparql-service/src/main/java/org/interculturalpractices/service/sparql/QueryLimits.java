package org.interculturalpractices.service.sparql;

import java.time.Duration;

/**
 * What one query may use.
 *
 * @param deadline how long it may run
 * @param maxStatements how many statements a CONSTRUCT or DESCRIBE may give
 */
public record QueryLimits(Duration deadline, long maxStatements) {}
