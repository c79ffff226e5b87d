package org.interculturalpractices.service.sparql;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.interculturalpractices.service.execution.QueryBudget;
import org.interculturalpractices.service.execution.TermCheck;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/**
 * What stands between a result and its writer: no writer gets a term that it would print as something else, nor more rows than
 * the limit. Counts for one answer.
 */
final class OutputCheck {

    private final AnswerFormat format;
    private final long maxRows;
    private final QueryBudget budget;
    private long rows;

    OutputCheck(AnswerFormat format, long maxRows, QueryBudget budget) {
        this.format = format;
        this.maxRows = maxRows;
        this.budget = budget;
    }

    void row(Binding row) {
        count();
        row.forEach((variable, node) -> check(node));
    }

    void triple(Triple triple) {
        count();
        check(triple.getSubject());
        check(triple.getPredicate());
        check(triple.getObject());
    }

    private void count() {
        budget.check();
        if (++rows > maxRows) {
            throw new ServiceException(
                    Code.TOO_MANY_ROWS,
                    "The answer has more than " + maxRows
                            + " rows or statements; page it with ORDER BY, LIMIT and OFFSET, narrow it, or download the dump.");
        }
    }

    private void check(Node node) {
        if (!TermCheck.writable(node)
                || (format.isXml() && !XmlTerms.writable(node))
                || (format == AnswerFormat.RDF_XML && node.isTripleTerm())) {
            throw new ServiceException(
                    Code.FORMAT_UNFIT,
                    "The answer holds an IRI, a language tag or a text that " + format.mediaType()
                            + " cannot say; leave it out"
                            + (format.isXml() ? ", or ask for another format than XML." : "."));
        }
    }
}
