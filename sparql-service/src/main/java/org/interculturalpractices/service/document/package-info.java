/**
 * Documents about things, whatever the thing: their formats, how they are written, and the links in their headers. Never chooses what a
 * document says: {@code entity}, {@code catalog} and {@code changes} do. Headers that every answer has are in {@code web}.
 */
@NullMarked
package org.interculturalpractices.service.document;

import org.jspecify.annotations.NullMarked;
