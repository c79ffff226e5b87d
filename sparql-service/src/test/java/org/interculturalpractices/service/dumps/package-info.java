@NullMarked
package org.interculturalpractices.service.dumps;

import org.jspecify.annotations.NullMarked;
