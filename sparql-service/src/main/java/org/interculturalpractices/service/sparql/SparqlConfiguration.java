package org.interculturalpractices.service.sparql;

import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.sparql.core.DatasetGraphZero;
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
 * Fuseki in Spring's container: its dispatcher is a filter in the one filter chain, and knows two operations, the query and the
 * reading of graphs. The dataset that Fuseki asks for is an empty one that cannot be written to; each request reads a leased
 * release instead.
 */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {

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
    AnswerCache answerCache(IcpProperties properties, ServedReleases releases) {
        AnswerCache cache = new AnswerCache(properties.cacheBytes());
        releases.onSwitch(cache::clear);
        return cache;
    }

    @Bean
    ServletContextInitializer fusekiRegistries(SparqlAction query, GraphStoreAction read) {
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, query);
        operations.register(Operation.GSP_R, read);
        DataAccessPointRegistry paths = new DataAccessPointRegistry();
        paths.register(accessPoint("/sparql", Operation.Query, query, operations));
        paths.register(accessPoint("/graph-store", Operation.GSP_R, read, operations));
        return context -> {
            OperationRegistry.set(context, operations);
            DataAccessPointRegistry.set(context, paths);
        };
    }

    @Bean
    FilterRegistrationBean<FusekiDispatch> fusekiDispatch() {
        FilterRegistrationBean<FusekiDispatch> filter = new FilterRegistrationBean<>(new FusekiDispatch());
        filter.addUrlPatterns("/sparql", "/graph-store", "/releases/*");
        return filter;
    }

    private static DataAccessPoint accessPoint(
            String path, Operation operation, ActionProcessor processor, OperationRegistry operations) {
        DataService service = DataService.newBuilder(DatasetGraphZero.create())
                .addEndpoint(Endpoint.create()
                        .operation(operation)
                        .processor(processor)
                        .build())
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        return new DataAccessPoint(path, service);
    }
}
