package org.interculturalpractices.loader.report;

import org.interculturalpractices.loader.problem.Problem;

/** Listener of a load: hears what it does while it runs. Calls come one at a time, though not all from the same thread. */
public interface LoadListener {

    /** Hears nothing. */
    LoadListener NONE = new LoadListener() {};

    /**
     * A stage goes on.
     *
     * @param stage a short name, such as {@code read} or {@code store}
     * @param done how much of it is done, in units of the stage
     * @param total how much there is in all, or -1 if that is not known
     */
    default void progress(String stage, long done, long total) {}

    /** Something was found wrong; it will be in the report as well. */
    default void problem(Problem problem) {}

    /** The sources are read, and nothing is changed yet: what would change in the current release, if there is one. */
    default void compared(LoadDifference difference) {}
}
