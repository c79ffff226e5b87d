/** The query library as pages and as REST, and its OpenAPI description. */
@NullMarked
package org.interculturalpractices.service.library;

import org.jspecify.annotations.NullMarked;
