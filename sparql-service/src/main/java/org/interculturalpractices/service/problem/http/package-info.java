/** How a client hears of a problem: as a page or as problem+json, whoever met it (controllers, Fuseki's actions, the container). */
@NullMarked
package org.interculturalpractices.service.problem.http;

import org.jspecify.annotations.NullMarked;
