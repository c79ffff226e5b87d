/** What one query may use of time and memory, and the execution that keeps to it. */
@NullMarked
package org.interculturalpractices.service.execution;

import org.jspecify.annotations.NullMarked;
