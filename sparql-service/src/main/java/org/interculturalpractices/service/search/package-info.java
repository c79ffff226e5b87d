/** The search page: words, facets, map and timeline; every state of it is an address. */
@NullMarked
package org.interculturalpractices.service.search;

import org.jspecify.annotations.NullMarked;
