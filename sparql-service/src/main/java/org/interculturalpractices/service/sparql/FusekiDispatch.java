package org.interculturalpractices.service.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.ActionExecLib;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.system.ActionCategory;

/**
 * Hands the requests for the endpoints to Fuseki's operations: {@code /sparql} and {@code /graph-store} for the current release,
 * and both below {@code /releases/{id}} for one that is kept, which {@link ReleasePath} names then. Thread-safe.
 */
final class FusekiDispatch implements Filter {

    private static final Pattern ENDPOINT = Pattern.compile("(?:/releases/([^/]{1,64}))?/(sparql|graph-store)");

    private final AtomicLong requests = new AtomicLong();
    private final ActionProcessor query;
    private final ActionProcessor graphStore;

    /**
     * A dispatch to two operations.
     *
     * @param query answers queries
     * @param graphStore reads graphs
     */
    FusekiDispatch(ActionProcessor query, ActionProcessor graphStore) {
        this.query = query;
        this.graphStore = graphStore;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI().substring(http.getContextPath().length());
        Matcher endpoint = ENDPOINT.matcher(path);
        if (!endpoint.matches()) {
            chain.doFilter(request, response);
            return;
        }
        if (endpoint.group(1) != null) {
            ReleasePath.set(http, endpoint.group(1));
        }
        HttpAction action = new HttpAction(
                requests.incrementAndGet(), Fuseki.actionLog, ActionCategory.ACTION, http, (HttpServletResponse)
                        response);
        ActionExecLib.execAction(action, endpoint.group(2).equals("sparql") ? query : graphStore);
    }
}
