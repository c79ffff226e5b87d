@NullMarked
package org.interculturalpractices.service.reconcile;

import org.jspecify.annotations.NullMarked;
