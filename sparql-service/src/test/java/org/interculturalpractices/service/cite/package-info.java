@NullMarked
package org.interculturalpractices.service.cite;

import org.jspecify.annotations.NullMarked;
