/**
 * What can go wrong, as values: the one exception of the module with its codes, and the kinds of problem with their IRIs. At the bottom of
 * the module: never uses another package of it. How a client hears of a problem is in {@code problem.http}.
 */
@NullMarked
package org.interculturalpractices.service.problem;

import org.jspecify.annotations.NullMarked;
