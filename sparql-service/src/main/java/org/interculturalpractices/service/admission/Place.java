package org.interculturalpractices.service.admission;

import java.util.concurrent.locks.Condition;

/** One query's place in a lane, or in the line for one. Guarded by the lock of {@link QueryLanes}. */
final class Place {

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

    Place(ClientShare share, Lane lane, Condition granted) {
        this.share = share;
        this.lane = lane;
        this.granted = granted;
    }
}
