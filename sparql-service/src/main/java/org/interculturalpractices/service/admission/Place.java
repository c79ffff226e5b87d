package org.interculturalpractices.service.admission;

import java.util.concurrent.locks.Condition;

/** One query's place in a lane, or in the line for one. Guarded by the lock of {@link QueryLanes}. */
final class Place {

    final Client client;
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

    Place(Client client, ClientShare share, Condition granted) {
        this.client = client;
        this.share = share;
        this.granted = granted;
        this.lane = share.heavy() ? Lane.LONG : Lane.SHORT;
    }
}
