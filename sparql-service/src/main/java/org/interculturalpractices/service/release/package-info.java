/** The releases that are being served: opening them, lending them to requests, and switching to a new one. */
@NullMarked
package org.interculturalpractices.service.release;

import org.jspecify.annotations.NullMarked;
