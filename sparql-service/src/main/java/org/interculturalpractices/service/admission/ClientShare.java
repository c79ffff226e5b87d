package org.interculturalpractices.service.admission;

import java.time.Duration;

/**
 * What one client has of the service now, and what it has used of late: seconds of work, of which half is forgotten every 30
 * seconds. Guarded by the lock of {@link QueryLanes}.
 */
final class ClientShare {

    private static final double HALF_LIFE_SECONDS = 30;
    /** Who has used more goes to the long lane at once, where there are few places. */
    private static final double HEAVY_SECONDS = 3;

    int running;
    int present;
    private double usedSeconds;
    private long usedAt = System.nanoTime();

    void use(Duration worked) {
        usedSeconds = usedSeconds() + worked.toNanos() / 1e9;
        usedAt = System.nanoTime();
    }

    double usedSeconds() {
        double passed = (System.nanoTime() - usedAt) / 1e9;
        return usedSeconds * Math.pow(0.5, passed / HALF_LIFE_SECONDS);
    }

    boolean heavy() {
        return usedSeconds() > HEAVY_SECONDS;
    }

    /** Whether nothing would be lost by forgetting the client. */
    boolean idle() {
        return present == 0 && usedSeconds() < 0.01;
    }
}
