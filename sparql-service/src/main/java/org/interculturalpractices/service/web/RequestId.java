package org.interculturalpractices.service.web;

import jakarta.servlet.ServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The id of a request: made by the service, told to the client in {@code Icp-Request}, and written beside errors in the log. */
public final class RequestId {

    static final String HEADER = "Icp-Request";
    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The id of a request; it stays the same for as long as the request lasts. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
