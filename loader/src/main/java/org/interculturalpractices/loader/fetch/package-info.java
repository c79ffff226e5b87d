/**
 * Pages of a listing on the web, fetched politely: {@code robots.txt}, one request at a time, a pause between. The only package of this
 * module that uses the network; it never reads what a page says but for its links. The files that it keeps are sources for {@code source}.
 */
@NullMarked
package org.interculturalpractices.loader.fetch;

import org.jspecify.annotations.NullMarked;
