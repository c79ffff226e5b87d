/**
 * What curators decide about practices, each decision with who, why and when: the files that hold them, those that ship with the project,
 * and what counts for a practice. Never decides by itself, and leaves to {@code identity} which practices are one. A load and {@code map}
 * go by its answers; {@code curate} writes them.
 */
@NullMarked
package org.interculturalpractices.loader.decide;

import org.jspecify.annotations.NullMarked;
