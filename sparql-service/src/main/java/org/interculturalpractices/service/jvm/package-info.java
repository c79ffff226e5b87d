/** The settings that hold for a whole Java machine, in one place for service and command line alike. */
@NullMarked
package org.interculturalpractices.service.jvm;

import org.jspecify.annotations.NullMarked;
