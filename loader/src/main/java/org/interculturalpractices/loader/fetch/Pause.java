package org.interculturalpractices.loader.fetch;

import java.time.Duration;

/** The wait between two requests. */
@FunctionalInterface
public interface Pause {

    /** Waits for real. */
    Pause REAL = duration -> Thread.sleep(duration);

    /** Waits for that long. */
    void sleep(Duration duration) throws InterruptedException;
}
