/**
 * What matching is made of: points on the earth and the kilometres between them, and a map that keeps what was asked for last. Decides
 * nothing. {@code reconcile} and {@code link} judge by it.
 */
@NullMarked
package org.interculturalpractices.loader.match;

import org.jspecify.annotations.NullMarked;
