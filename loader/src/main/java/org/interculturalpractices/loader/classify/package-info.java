/**
 * Themes of practices: the labels of the vocabulary, found in title and text by Lucene's analyzers. Never invents a theme: each comes with
 * the words that it was found by; what curators decided about it is in {@code decide}. Records with their themes go on to {@code map}.
 */
@NullMarked
package org.interculturalpractices.loader.classify;

import org.jspecify.annotations.NullMarked;
