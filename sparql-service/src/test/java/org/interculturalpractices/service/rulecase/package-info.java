/** A cycle through a root package, made on purpose: the module rule has to see it. */
@NullMarked
package org.interculturalpractices.service.rulecase;

import org.jspecify.annotations.NullMarked;
