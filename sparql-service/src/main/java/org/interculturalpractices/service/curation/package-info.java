/** What curators look at next, and what they decided: the page {@code /curation}. */
@NullMarked
package org.interculturalpractices.service.curation;

import org.jspecify.annotations.NullMarked;
