package org.interculturalpractices.service.cli;

import java.io.InputStream;
import org.apache.jena.query.Query;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.sparql.AnswerFormat;

/** What a query is sent to: a service, or the store itself. */
interface QueryTarget extends AutoCloseable {

    /**
     * The whole answer.
     *
     * @throws ServiceException if there is none
     */
    InputStream answer(Query query, AnswerFormat format);

    @Override
    default void close() {}
}
