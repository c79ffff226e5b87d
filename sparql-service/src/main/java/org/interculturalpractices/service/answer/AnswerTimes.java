package org.interculturalpractices.service.answer;

import java.time.Duration;

/**
 * How long the parts of making an answer took.
 *
 * @param queue waiting for a place
 * @param parse reading and checking the query
 * @param execute finding the rows
 * @param write turning them into bytes
 */
public record AnswerTimes(Duration queue, Duration parse, Duration execute, Duration write) {}
