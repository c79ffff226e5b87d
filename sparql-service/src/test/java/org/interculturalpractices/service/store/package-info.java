/** Tests of the store port. */
@NullMarked
package org.interculturalpractices.service.store;

import org.jspecify.annotations.NullMarked;
