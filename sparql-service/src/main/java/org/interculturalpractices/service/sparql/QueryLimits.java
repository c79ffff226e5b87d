package org.interculturalpractices.service.sparql;

import java.time.Duration;

/**
 * The limits of one query: time, size of its text and algebra, size of its answer.
 *
 * @param deadline how long it may run
 * @param maxTokens how many tokens its text may have
 * @param maxPatterns how many variables, and how many triple patterns and operators it may have
 * @param maxDepth how deeply it may be nested
 * @param maxRows how many rows, or statements, it may give
 * @param maxBytes how many bytes its answer may have
 */
public record QueryLimits(
        Duration deadline, int maxTokens, int maxPatterns, int maxDepth, long maxRows, long maxBytes) {}
