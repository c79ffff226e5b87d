@NullMarked
package org.interculturalpractices.service.library;

import org.jspecify.annotations.NullMarked;
