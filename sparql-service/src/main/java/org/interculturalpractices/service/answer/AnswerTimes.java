package org.interculturalpractices.service.answer;

import java.time.Duration;

/**
 * The durations of the phases of an answer.
 *
 * @param queue waiting for a place
 * @param parse reading and checking the query
 * @param execute finding the rows
 * @param write turning them into bytes
 */
public record AnswerTimes(Duration queue, Duration parse, Duration execute, Duration write) {}
