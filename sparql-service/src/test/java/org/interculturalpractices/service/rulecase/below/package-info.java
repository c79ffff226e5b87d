/** The other half of the cycle. */
@NullMarked
package org.interculturalpractices.service.rulecase.below;

import org.jspecify.annotations.NullMarked;
