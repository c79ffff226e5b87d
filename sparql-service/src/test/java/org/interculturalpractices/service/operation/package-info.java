@NullMarked
package org.interculturalpractices.service.operation;

import org.jspecify.annotations.NullMarked;
