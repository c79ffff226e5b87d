package org.interculturalpractices.loader;

import org.interculturalpractices.loader.link.KeptDataset;
import org.interculturalpractices.loader.link.LinkReport;

/**
 * The outcome of a link.
 *
 * @param report what was read and linked
 * @param dataset where the dataset and its review file are kept
 * @param load the release that has it
 */
public record LinkResult(LinkReport report, KeptDataset dataset, LoadResult load) {}
