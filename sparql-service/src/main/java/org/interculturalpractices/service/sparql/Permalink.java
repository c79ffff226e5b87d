package org.interculturalpractices.service.sparql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** The address of a question to one release, where its answer never changes. */
public final class Permalink {

    /** Longer addresses do not pass every proxy and browser. */
    private static final int LONGEST = 4_000;

    private Permalink() {}

    /** The path and query string, or nothing where they would be too long. */
    public static Optional<String> path(QueryRequest queryRequest, String release) {
        if (queryRequest.text().length() > LONGEST) {
            return Optional.empty();
        }
        Stream<String> parameters = Stream.of(
                        parameters("query", List.of(queryRequest.text())),
                        parameters("default-graph-uri", queryRequest.graphs().getDefaultGraphURIs()),
                        parameters("named-graph-uri", queryRequest.graphs().getNamedGraphURIs()),
                        parameters(
                                "format",
                                queryRequest.formats().stream().limit(1).toList()))
                .flatMap(all -> all);
        String path = "/releases/" + release + "/sparql?" + String.join("&", parameters.toList());
        return Optional.of(path).filter(found -> found.length() <= LONGEST);
    }

    private static Stream<String> parameters(String name, List<String> values) {
        return values.stream().map(value -> name + "=" + UriUtils.encode(value, UTF_8));
    }
}
