/**
 * What curators look at next, and what they decided: the page {@code /curation}. Never writes a decision: each entry has the command that
 * does, and the loader's package {@code curate} carries it out.
 */
@NullMarked
package org.interculturalpractices.service.curation;

import org.jspecify.annotations.NullMarked;
