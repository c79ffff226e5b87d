package org.interculturalpractices.service.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetDescription;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;
import org.interculturalpractices.service.web.InterfaceLanguages;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A request of the SPARQL 1.1 Protocol, section 2.1: query by GET, by POST of a form, or by POST of the text itself. Immutable.
 *
 * @param query the text of the query; empty where none was sent
 * @param graphs the graphs that {@code default-graph-uri} and {@code named-graph-uri} name
 * @param formats the values of the parameters "format", "output" and "results", in this order
 * @param accept the Accept headers
 * @param time the value of the parameter "timeout", in seconds: how long the client wants to wait at most
 */
record ProtocolRequest(
        Optional<String> query,
        DatasetDescription graphs,
        List<String> formats,
        List<String> accept,
        Optional<Duration> time) {

    private static final String ATTRIBUTE = ProtocolRequest.class.getName();
    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final MediaType QUERY = MediaType.parseMediaType("application/sparql-query");
    private static final MediaType UPDATE = MediaType.parseMediaType("application/sparql-update");
    private static final Set<String> OF_THE_PAGE = Set.of("format", "output", "results", InterfaceLanguages.PARAMETER);
    /** A page that begins with a query, which it does not run; other parameters are then values of that query's. */
    private static final List<String> BEGINNINGS = List.of("example", "edit");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");

    /**
     * Reads a request with one of the methods GET, HEAD and POST. One that is dispatched again was read before.
     *
     * @throws ServiceException with the code of what is wrong with it
     */
    static ProtocolRequest read(HttpServletRequest request, int maxQueryBytes) throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof ProtocolRequest before) {
            return before;
        }
        ProtocolRequest read = parse(request, maxQueryBytes);
        request.setAttribute(ATTRIBUTE, read);
        return read;
    }

    private static ProtocolRequest parse(HttpServletRequest request, int maxQueryBytes) throws IOException {
        Optional<String> body = request.getMethod().equals("POST") ? body(request, maxQueryBytes) : Optional.empty();
        refuseWrites(request);
        List<String> queries = Stream.concat(body.stream(), values(request, "query"))
                .map(ProtocolRequest::withoutByteOrderMark)
                .toList();
        if (queries.size() > 1) {
            throw new ServiceException(Code.BAD_REQUEST, "The request holds more than one query; send one.");
        }
        Optional<String> query = queries.stream().findFirst();
        if (query.isEmpty() && (request.getMethod().equals("POST") || hasOtherParameters(request))) {
            throw new ServiceException(
                    Code.BAD_REQUEST, "The request holds no query; send it as the parameter 'query'.");
        }
        if (query.filter(text -> text.length() > maxQueryBytes).isPresent()) {
            throw tooLong(maxQueryBytes);
        }
        return new ProtocolRequest(
                query,
                DatasetDescription.create(
                        values(request, "default-graph-uri").toList(),
                        values(request, "named-graph-uri").toList()),
                Stream.of("format", "output", "results")
                        .flatMap(name -> values(request, name))
                        .toList(),
                Collections.list(request.getHeaders("Accept")),
                values(request, "timeout").findFirst().map(ProtocolRequest::seconds));
    }

    /** The text of a query; what was read from a file may begin with a byte order mark. */
    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Duration seconds(String text) {
        BigDecimal seconds = SECONDS.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
        if (seconds.signum() == 0) {
            throw new ServiceException(
                    Code.BAD_REQUEST, "The parameter 'timeout' is a number of seconds above 0, such as 10 or 2.5.");
        }
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    /** The query in the body, if the body is one; a form is read by the container. */
    private static Optional<String> body(HttpServletRequest request, int maxQueryBytes) throws IOException {
        if (request.getHeader("Content-Encoding") != null) {
            throw new ServiceException(Code.UNSUPPORTED_CONTENT, "Send the query without Content-Encoding.");
        }
        MediaType type = contentType(request);
        if (type.equalsTypeAndSubtype(UPDATE)) {
            throw readOnly();
        }
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw new ServiceException(Code.UNSUPPORTED_CONTENT, "Send the query in UTF-8.");
        }
        if (type.equalsTypeAndSubtype(FORM)) {
            return Optional.empty();
        }
        if (!type.equalsTypeAndSubtype(QUERY)) {
            throw new ServiceException(Code.UNSUPPORTED_CONTENT, "POST a query as " + FORM + " or as " + QUERY + ".");
        }
        byte[] octets = request.getInputStream().readNBytes(maxQueryBytes + 1);
        if (octets.length > maxQueryBytes) {
            throw tooLong(maxQueryBytes);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new ServiceException(Code.BAD_REQUEST, "The query is not UTF-8.");
        }
    }

    private static MediaType contentType(HttpServletRequest request) {
        if (request.getContentType() == null) {
            return FORM;
        }
        try {
            return MediaType.parseMediaType(request.getContentType());
        } catch (InvalidMediaTypeException e) {
            throw new ServiceException(Code.UNSUPPORTED_CONTENT, "The Content-Type header cannot be understood.");
        }
    }

    private static void refuseWrites(HttpServletRequest request) {
        if (values(request, "update").findAny().isPresent()) {
            throw readOnly();
        }
    }

    private static boolean hasOtherParameters(HttpServletRequest request) {
        if (BEGINNINGS.stream().anyMatch(name -> request.getParameter(name) != null)) {
            return false;
        }
        return !OF_THE_PAGE.containsAll(request.getParameterMap().keySet());
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        try {
            String[] values = request.getParameterValues(name);
            return values == null ? Stream.empty() : Arrays.stream(values);
        } catch (IllegalStateException e) {
            // The container throws this for a form that is too long or wrongly escaped.
            throw new ServiceException(Code.BAD_REQUEST, "The form is too long, or its escapes are wrong.", e);
        }
    }

    private static ServiceException readOnly() {
        return new ServiceException(Code.READ_ONLY, "This endpoint answers queries and takes no updates.");
    }

    private static ServiceException tooLong(int maxQueryBytes) {
        return new ServiceException(
                Code.REQUEST_TOO_LARGE, "The query is longer than " + maxQueryBytes + " bytes; write a shorter one.");
    }
}
