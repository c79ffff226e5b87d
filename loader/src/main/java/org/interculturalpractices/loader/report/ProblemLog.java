package org.interculturalpractices.loader.report;

import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;

/** The problems of a load, in the order in which they are found; the listener hears of each at once. Not thread-safe. */
public final class ProblemLog {

    private final LoadListener listener;
    private final List<Problem> problems = new ArrayList<>();

    /** An empty log of which the listener hears. */
    public ProblemLog(LoadListener listener) {
        this.listener = listener;
    }

    /** A warning about a source; line 0 stands for the source as a whole. */
    public void warn(SourceAccount account, int line, String code, String message) {
        add(account, new Problem(Severity.WARNING, code, account.source().name(), line, 0, message));
    }

    /** A problem of a source. */
    public void add(SourceAccount account, Problem problem) {
        account.count(problem);
        add(problem);
    }

    /** A problem of another file. */
    public void add(Problem problem) {
        problems.add(problem);
        listener.problem(problem);
    }

    /** All of them, in the order in which they were found. */
    public List<Problem> all() {
        return problems;
    }
}
