package org.interculturalpractices.service.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.FusekiFilter;

/**
 * Fuseki's dispatcher, which knows fixed paths alone: a request for the endpoint of a release, {@code /releases/{id}/sparql}, is
 * shown to it as one for {@code /sparql}, and {@link ReleasePath} has the id. Thread-safe.
 */
final class FusekiDispatch extends FusekiFilter {

    private static final Pattern RELEASE = Pattern.compile("/releases/([^/]{1,64})(/sparql|/graph-store)");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse quiet = new WithoutFusekiHeaders((HttpServletResponse) response);
        String path = http.getRequestURI().substring(http.getContextPath().length());
        Matcher release = RELEASE.matcher(path);
        if (release.matches()) {
            ReleasePath.set(http, release.group(1));
            super.doFilter(new AtPath(http, release.group(2)), quiet, chain);
        } else if (path.startsWith("/releases/")) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, quiet, chain);
        }
    }

    /** A request as if it were for another path. */
    private static final class AtPath extends HttpServletRequestWrapper {

        private final String path;

        AtPath(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return getContextPath() + path;
        }

        @Override
        public String getServletPath() {
            return path;
        }
    }

    /** The service has an id of its own for each request. */
    private static final class WithoutFusekiHeaders extends HttpServletResponseWrapper {

        WithoutFusekiHeaders(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.startsWith("Fuseki-")) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.startsWith("Fuseki-")) {
                super.addHeader(name, value);
            }
        }
    }
}
