package org.interculturalpractices.loader;

import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.loader.Problem.Severity;

/** The problems of a load, in the order in which they are found; the listener hears of each at once. Not thread-safe. */
final class ProblemLog {

    private final LoadListener listener;
    private final List<Problem> problems = new ArrayList<>();

    ProblemLog(LoadListener listener) {
        this.listener = listener;
    }

    /** A warning about a source; line 0 stands for the source as a whole. */
    void warn(SourceAccount account, int line, String code, String message) {
        add(account, new Problem(Severity.WARNING, code, account.source().name(), line, 0, message));
    }

    /** A problem of a source. */
    void add(SourceAccount account, Problem problem) {
        account.count(problem);
        add(problem);
    }

    /** A problem of another file. */
    void add(Problem problem) {
        problems.add(problem);
        listener.problem(problem);
    }

    List<Problem> all() {
        return problems;
    }
}
