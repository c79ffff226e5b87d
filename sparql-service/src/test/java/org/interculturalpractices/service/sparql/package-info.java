@NullMarked
package org.interculturalpractices.service.sparql;

import org.jspecify.annotations.NullMarked;
