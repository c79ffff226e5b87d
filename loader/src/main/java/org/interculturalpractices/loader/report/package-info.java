/**
 * What a load says of itself, as values and to a listener while it runs: the report of a release, the account of each source, the
 * difference to the release before. Decides nothing and reads no file. {@code release} keeps the report, the command line and the pages
 * print it.
 */
@NullMarked
package org.interculturalpractices.loader.report;

import org.jspecify.annotations.NullMarked;
