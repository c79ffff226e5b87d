/**
 * What curators decide about practices, each decision with who, why and when: the files that hold them, those that ship with the
 * project, and what counts for a practice. Which practices are one is decided in {@code identity}.
 */
@NullMarked
package org.interculturalpractices.loader.decide;

import org.jspecify.annotations.NullMarked;
