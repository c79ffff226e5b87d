package org.interculturalpractices.loader.csvw;

import org.eclipse.rdf4j.model.Statement;
import org.interculturalpractices.loader.problem.Problem.Severity;

/** Consumer of a conversion: takes what it gives, in the order of the rows. */
public interface TableSink {

    /**
     * A statement.
     *
     * @param line the line of the file that says it, from 1; 0 if it is said of the table
     */
    void statement(Statement statement, int line);

    /**
     * Something wrong. A warning concerns metadata of which a default is taken; an error is a cell, row or column that is not valid.
     *
     * @param line the line of the file, from 1; 0 if it concerns the metadata
     * @param column the column of the table, from 1; 0 if it concerns the line
     * @param code what kind of problem, a short name that stays the same
     * @param message what is wrong, and what to do
     */
    void problem(Severity severity, int line, int column, String code, String message);
}
