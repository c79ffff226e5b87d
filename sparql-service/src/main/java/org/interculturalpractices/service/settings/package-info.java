/** The settings of the service, {@code icp.*}: their names, units, ranges and defaults. Reads no other source than Spring's environment. */
@NullMarked
package org.interculturalpractices.service.settings;

import org.jspecify.annotations.NullMarked;
