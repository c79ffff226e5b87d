package org.interculturalpractices.service.sparql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.sparql.core.DatasetDescription;
import org.interculturalpractices.service.admission.Asker;

/**
 * A request for the answer to a query, whatever protocol it came by. Immutable.
 *
 * @param text the query
 * @param graphs the graphs that the protocol names; may be empty
 * @param formats the formats asked for by name, the first that fits counts
 * @param accept the Accept headers
 * @param time how long the query may run at most, as the client wishes
 * @param mayCall whether it may call other endpoints: not where it is itself such a call
 * @param asker who asks
 */
public record QueryRequest(
        String text,
        DatasetDescription graphs,
        List<String> formats,
        List<String> accept,
        Optional<Duration> time,
        boolean mayCall,
        Asker asker) {

    /** The same question for other formats. */
    public QueryRequest withFormats(List<String> other) {
        return new QueryRequest(text, graphs, other, accept, time, mayCall, asker);
    }

    /** Tells requests apart by what decides on the bytes of the answer, beside the release. */
    String key() {
        return DigestUtils.sha256Hex(String.join(
                "\n",
                String.join(" ", graphs.getDefaultGraphURIs()),
                String.join(" ", graphs.getNamedGraphURIs()),
                String.join(" ", formats),
                String.join(",", accept),
                String.valueOf(mayCall),
                text));
    }
}
