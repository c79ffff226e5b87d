package org.interculturalpractices.service.admission;

import java.time.Duration;

/**
 * The settings of the lanes: the capacity of each, and the limits of waiting.
 *
 * @param running how many short queries run at a time
 * @param longRunning how many long queries run at a time, beside the short ones
 * @param longAfter the time after which a query is a long one
 * @param waiting how many queries may wait for their turn
 * @param patience how long one may wait
 * @param perClient how many queries of one client may run and wait
 */
public record LaneSettings(
        int running, int longRunning, Duration longAfter, int waiting, Duration patience, int perClient) {

    /** How many queries of one client may run at a time: half of the places, so that two clients never fill them. */
    int runningPerClient() {
        return Math.max(1, running / 2);
    }

    /** How many queries may stand still on their way from the short lane to the long one. */
    int pausing() {
        return running;
    }

    /** How many queries may hold memory at a time. */
    public int holders() {
        return running + longRunning + pausing();
    }
}
