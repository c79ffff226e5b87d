package org.interculturalpractices.service.rulecase;

import org.interculturalpractices.service.rulecase.below.BelowRootOfCycle;

/** In a root package, and uses the package below. */
public final class RootOfCycle {

    /** What it uses. */
    public BelowRootOfCycle below() {
        return new BelowRootOfCycle(this);
    }
}
