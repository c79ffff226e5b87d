package org.interculturalpractices.service.operation;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interculturalpractices.service.settings.IcpProperties;
import org.interculturalpractices.service.web.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of JSON for each request, in the logger {@code access}: what was asked for, and what came of it. No personal data:
 * neither the address of the client nor what it calls itself, and no query strings. Thread-safe.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final boolean wanted;

    AccessLog(IcpProperties properties) {
        this.wanted = properties.accessLog();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        boolean whole = false;
        try {
            chain.doFilter(request, response);
            whole = true;
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtTheEnd(request, response, begun));
            } else {
                log(request, response, whole, begun);
            }
        }
    }

    private void log(HttpServletRequest request, HttpServletResponse response, boolean whole, long begun) {
        if (wanted && LOG.isInfoEnabled()) {
            LOG.info(JSON.writeValueAsString(members(request, response, whole, System.nanoTime() - begun)));
        }
    }

    /** Logs a request that was parked when it was answered. */
    private final class AtTheEnd implements AsyncListener {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final long begun;
        private boolean whole = true;

        AtTheEnd(HttpServletRequest request, HttpServletResponse response, long begun) {
            this.request = request;
            this.response = response;
            this.begun = begun;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            log(request, response, whole, begun);
        }

        @Override
        public void onError(AsyncEvent event) {
            whole = false;
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It has no timeout of its own.
        }

        /** Parked once more: a listener is forgotten then. */
        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }

    private static Map<String, Object> members(
            HttpServletRequest request, HttpServletResponse response, boolean whole, long nanos) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        members.put("request", RequestId.of(request));
        members.put("method", request.getMethod());
        members.put("path", request.getRequestURI());
        members.put("status", response.getStatus());
        members.put("millis", Math.round(nanos / 1e5) / 10.0);
        header(members, "bytes", response.getHeader("Content-Length"));
        header(members, "type", response.getContentType());
        header(members, "release", response.getHeader("Icp-Release"));
        header(members, "timing", response.getHeader("Server-Timing"));
        if (!whole) {
            members.put("brokenOff", true);
        }
        return members;
    }

    private static void header(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
