@NullMarked
package org.interculturalpractices.service.release;

import org.jspecify.annotations.NullMarked;
