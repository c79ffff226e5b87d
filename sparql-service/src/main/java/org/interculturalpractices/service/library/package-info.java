/**
 * The query library as pages and as REST, and its OpenAPI description. Never has a query in Java: they are files of the module {@code
 * queries}. Answers are made and kept in {@code sparql}.
 */
@NullMarked
package org.interculturalpractices.service.library;

import org.jspecify.annotations.NullMarked;
