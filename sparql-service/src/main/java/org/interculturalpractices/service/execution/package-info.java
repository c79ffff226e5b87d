/**
 * Query execution within a budget: what one query may use of time and memory, the operators that keep to it over plain ARQ, the
 * functions that there are. Knows no store, no HTTP and no release. A store brings its matcher of patterns from {@code store}; turns
 * of queries are in {@code admission}.
 */
@NullMarked
package org.interculturalpractices.service.execution;

import org.jspecify.annotations.NullMarked;
