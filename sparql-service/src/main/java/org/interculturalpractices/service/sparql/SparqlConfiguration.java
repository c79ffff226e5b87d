package org.interculturalpractices.service.sparql;

import jakarta.servlet.DispatcherType;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.interculturalpractices.service.admission.QueryLanes;
import org.interculturalpractices.service.admission.QueryWorkers;
import org.interculturalpractices.service.answer.AnswerCache;
import org.interculturalpractices.service.federation.EndpointClient;
import org.interculturalpractices.service.release.ServedReleases;
import org.interculturalpractices.service.settings.IcpProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Fuseki in Spring's container: two custom operations, the query and the reading of graphs, and a filter that hands requests to them.
 * Each request reads a leased release.
 */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {

    /** Which part of the cache is for the rows of pages, beside the answers of endpoints. */
    private static final long ROWS_OF_CACHE = 8;

    @Bean
    QueryLimits queryLimits(IcpProperties properties) {
        return new QueryLimits(
                properties.queryTimeout(),
                properties.maxQueryTokens(),
                properties.maxQueryPatterns(),
                properties.maxQueryDepth(),
                properties.maxResultRows(),
                properties.maxResultBytes());
    }

    @Bean
    QueryLanes queryLanes(IcpProperties properties) {
        return new QueryLanes(properties.lanes());
    }

    @Bean
    QueryWorkers queryWorkers(QueryLanes lanes, IcpProperties properties) {
        return new QueryWorkers(lanes, properties.heldBytesPerQuery(), properties.maxValueLength());
    }

    @Bean
    EndpointClient endpointClient(IcpProperties properties) {
        return new EndpointClient(properties.federation());
    }

    @Bean
    RowCache rowCache(IcpProperties properties) {
        return new RowCache(properties.cacheBytes() / ROWS_OF_CACHE);
    }

    @Bean
    AnswerCache answerCache(IcpProperties properties, ServedReleases releases) {
        AnswerCache cache = new AnswerCache(properties.cacheBytes());
        releases.onSwitch(cache::clear);
        return cache;
    }

    /** What a Fuseki server looks up in its context; no dataset has a fixed name here, since releases come and go. */
    @Bean
    ServletContextInitializer fusekiRegistries(SparqlAction query, GraphStoreAction read) {
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, query);
        operations.register(Operation.GSP_R, read);
        return context -> {
            OperationRegistry.set(context, operations);
            DataAccessPointRegistry.set(context, new DataAccessPointRegistry());
        };
    }

    @Bean
    FilterRegistrationBean<FusekiDispatch> fusekiDispatch(SparqlAction query, GraphStoreAction read) {
        FilterRegistrationBean<FusekiDispatch> filter = new FilterRegistrationBean<>(new FusekiDispatch(query, read));
        filter.addUrlPatterns("/sparql", "/graph-store", "/releases/*");
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return filter;
    }
}
