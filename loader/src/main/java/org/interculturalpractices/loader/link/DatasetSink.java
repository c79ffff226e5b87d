package org.interculturalpractices.loader.link;

import org.eclipse.rdf4j.model.Statement;

/** Consumer of a dataset that is read: statements, problems, warnings. */
interface DatasetSink {

    /**
     * A statement, which may have blank nodes: one label is one node throughout the dataset.
     *
     * @param line the line of the file that says it, from 1; 0 if not known
     */
    void statement(Statement statement, int line);

    /**
     * Something that cannot be taken; the rest is.
     *
     * @param line the line, from 1; 0 if not known
     * @param column the column of the table, or the character of the line, from 1; 0 if not known
     * @param code what kind of problem, a short name that stays the same
     * @param message what is wrong, and what to do
     */
    void problem(int line, int column, String code, String message);

    /**
     * Something that is not as it should be, by which nothing is left out.
     *
     * @param line the line, from 1; 0 if it concerns the mapping
     * @param code what kind of problem, a short name that stays the same
     * @param message what is wrong, and what is taken instead
     */
    void warning(int line, String code, String message);
}
