/**
 * The text index of a release, made by Lucene: which practice has which words, and what it is counted under. Never answers a search. The
 * service opens it, in its packages {@code text} and {@code search}.
 */
@NullMarked
package org.interculturalpractices.loader.text;

import org.jspecify.annotations.NullMarked;
