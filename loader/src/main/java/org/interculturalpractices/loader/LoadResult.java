package org.interculturalpractices.loader;

import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.LoadReport;

/**
 * The outcome of a load.
 *
 * @param release the release that is current now
 * @param changed whether another release, or none, was current before
 * @param report what was read, accepted and rejected
 */
public record LoadResult(ReleaseFolder release, boolean changed, LoadReport report) {}
