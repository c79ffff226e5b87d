package org.interculturalpractices.service.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.jena.query.Query;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.sparql.AnswerFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A SPARQL endpoint, asked by POST of the query itself (SPARQL 1.1 Protocol section 2.1.3). */
record EndpointTarget(URI endpoint) implements QueryTarget {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public InputStream answer(Query query, AnswerFormat format) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", format.mediaType())
                .POST(BodyPublishers.ofString(query.serialize()))
                .build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw problem(response);
            }
            return new ByteArrayInputStream(response.body());
        } catch (IOException e) {
            throw new ServiceException(
                    Code.NO_ANSWER,
                    "no service answers at " + endpoint
                            + "; start one with 'icp serve', give --endpoint, or give --data to read a data folder",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException(Code.NO_ANSWER, "the query was interrupted", e);
        }
    }

    private ServiceException problem(HttpResponse<byte[]> response) {
        boolean asked = response.statusCode() >= 400 && response.statusCode() < 500;
        String said = "status " + response.statusCode();
        try {
            JsonNode problem = JSON.readTree(response.body());
            if (problem.path("detail").isString()) {
                said = problem.path("title").asString("") + ": " + problem.path("detail").asString();
            }
        } catch (JacksonException e) {
            // Another kind of endpoint, which says it in another way: the status is told.
        }
        return new ServiceException(asked ? Code.BAD_REQUEST : Code.NO_ANSWER, endpoint + " answers: " + said);
    }
}
