package org.interculturalpractices.loader.release;

import java.time.Instant;

/**
 * One line of {@code activations.log}: a release became the current one at a time. The log is the one source of every date
 * that the service gives; the same release may be activated more than once.
 *
 * @param time when, in UTC, to the second
 * @param releaseId the full id of the release
 */
public record Activation(Instant time, String releaseId) {}
