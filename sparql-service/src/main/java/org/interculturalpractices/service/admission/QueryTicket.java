package org.interculturalpractices.service.admission;

import java.util.concurrent.locks.Condition;

/** The ticket of one query in a lane: running, or queued for a lane. Guarded by the lock of {@link QueryLanes}. */
final class QueryTicket {

    final ClientShare share;
    final Condition granted;
    final long since = System.nanoTime();

    Lane lane;
    /** Whether it has its turn; otherwise it stands in line. */
    boolean running;
    /** Whether it had a turn in the short lane, and stands in line for the long one. */
    boolean pausing;
    /** When its turn began. */
    long turnSince;

    /** Where a query runs. */
    enum Lane {
        SHORT,
        LONG
    }

    QueryTicket(ClientShare share, Lane lane, Condition granted) {
        this.share = share;
        this.lane = lane;
        this.granted = granted;
    }
}
