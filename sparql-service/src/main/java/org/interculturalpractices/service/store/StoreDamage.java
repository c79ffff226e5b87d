package org.interculturalpractices.service.store;

import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a query fails with when the store cannot be read. */
final class StoreDamage {

    private static final Logger LOG = LoggerFactory.getLogger(StoreDamage.class);

    private StoreDamage() {}

    /** Logs the failure of a store, and says it in words for clients. */
    static ServiceException of(RuntimeException failure) {
        LOG.error("The store of a release cannot be read", failure);
        return new ServiceException(
                Code.STORE_DAMAGED,
                "A part of this release cannot be read; the operator has to mend it. Other releases are not touched by that.",
                failure);
    }
}
