package org.interculturalpractices.service.rulecase.below;

import org.interculturalpractices.service.rulecase.RootOfCycle;

/**
 * Below a root package, and uses it.
 *
 * @param root what it uses
 */
public record BelowRootOfCycle(RootOfCycle root) {}
