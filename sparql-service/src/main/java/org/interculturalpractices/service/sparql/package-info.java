/** The SPARQL protocol over the current release. */
@NullMarked
package org.interculturalpractices.service.sparql;

import org.jspecify.annotations.NullMarked;
