@NullMarked
package org.interculturalpractices.service.admission;

import org.jspecify.annotations.NullMarked;
