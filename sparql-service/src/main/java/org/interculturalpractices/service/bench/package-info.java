/**
 * Measuring an endpoint under load: clients with everyday questions, beside clients with hostile ones. Never takes part in serving, and
 * asks no endpoint that its user has not named. The commands {@code icp bench}, {@code measure} and {@code pages} print it.
 */
@NullMarked
package org.interculturalpractices.service.bench;

import org.jspecify.annotations.NullMarked;
