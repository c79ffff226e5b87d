package org.interculturalpractices.loader.release;

import java.time.Instant;

/**
 * One line of {@code pruned.log}: a release was removed. It may be there again, if it was rebuilt or its content loaded since.
 *
 * @param time when, in UTC, to the second
 * @param releaseId the full id of the release
 */
public record Removal(Instant time, String releaseId) {}
