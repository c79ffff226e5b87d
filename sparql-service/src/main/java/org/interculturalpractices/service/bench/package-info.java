/** Measuring an endpoint under load: clients with everyday questions, beside clients with hostile ones. */
@NullMarked
package org.interculturalpractices.service.bench;

import org.jspecify.annotations.NullMarked;
