package org.interculturalpractices.service.admission;

import java.time.Duration;

/**
 * The share of one client: what runs and waits now, and the seconds of work that it has used, an exponentially decaying sum with a
 * half-life of 30 seconds. Guarded by the lock of {@link QueryLanes}.
 */
final class ClientShare {

    private static final double HALF_LIFE_SECONDS = 30;
    /** Whose long queries have used more goes to the long lane at once, where there are few places. */
    private static final double HEAVY_SECONDS = 3;

    int running;
    int present;
    private double usedSeconds;
    private double longSeconds;
    private long usedAt = System.nanoTime();

    /**
     * Counts a turn.
     *
     * @param wasLong whether it was one of a long query; many short ones make nobody heavy
     */
    void use(Duration worked, boolean wasLong) {
        double rest = rest();
        double seconds = worked.toNanos() / 1e9;
        usedSeconds = usedSeconds * rest + seconds;
        longSeconds = longSeconds * rest + (wasLong ? seconds : 0);
        usedAt = System.nanoTime();
    }

    double usedSeconds() {
        return usedSeconds * rest();
    }

    boolean heavy() {
        return longSeconds * rest() > HEAVY_SECONDS;
    }

    /** Whether nothing would be lost by forgetting the client. */
    boolean idle() {
        return present == 0 && usedSeconds() < 0.01;
    }

    /** The part that is not forgotten yet. */
    private double rest() {
        double passed = (System.nanoTime() - usedAt) / 1e9;
        return Math.pow(0.5, passed / HALF_LIFE_SECONDS);
    }
}
