/** Answers as bytes: held until they are whole, kept for the next who asks, made once for all who ask at the same time. */
@NullMarked
package org.interculturalpractices.service.answer;

import org.jspecify.annotations.NullMarked;
