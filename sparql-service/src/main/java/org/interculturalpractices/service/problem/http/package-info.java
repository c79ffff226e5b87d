/**
 * How a client hears of a problem: as a page or as problem+json, whoever met it (controllers, Fuseki's actions, the container). Never shows
 * a stack trace or a path of the machine. The kinds of problem are in {@code problem}.
 */
@NullMarked
package org.interculturalpractices.service.problem.http;

import org.jspecify.annotations.NullMarked;
