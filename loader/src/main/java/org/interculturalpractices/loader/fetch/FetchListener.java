package org.interculturalpractices.loader.fetch;

import org.interculturalpractices.loader.problem.LoaderException;

/** Listener of a fetch: hears what becomes of each page. Calls come from the thread that fetches. */
public interface FetchListener {

    /** A page is on the disk. */
    void fetched(FetchedPage page);

    /** A practice's own page cannot or must not be fetched; the run goes on without it, and the next one tries again. */
    default void missed(LoaderException failure) {}
}
