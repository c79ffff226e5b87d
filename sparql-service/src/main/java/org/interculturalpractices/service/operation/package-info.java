/** What an operator sees and does: health, metrics, the access log, the list of running queries. */
@NullMarked
package org.interculturalpractices.service.operation;

import org.jspecify.annotations.NullMarked;
