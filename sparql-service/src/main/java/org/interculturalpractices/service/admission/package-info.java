/**
 * Admission control: lanes for short and long queries, shares of clients, the worker threads, and the list of what runs. Never reads a
 * query. What a query may use once it runs is in {@code execution}.
 */
@NullMarked
package org.interculturalpractices.service.admission;

import org.jspecify.annotations.NullMarked;
