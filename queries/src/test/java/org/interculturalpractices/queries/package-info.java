@NullMarked
package org.interculturalpractices.queries;

import org.jspecify.annotations.NullMarked;
