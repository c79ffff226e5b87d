package org.interculturalpractices.service.sparql;

import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Fuseki in Spring's container: its dispatcher is a filter in the one filter chain, and knows one operation, the query. The
 * dataset that Fuseki asks for is an empty one that cannot be written to; each request reads a leased release instead.
 */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {

    static final String PATH = "/sparql";

    @Bean
    ServletContextInitializer fusekiRegistries(SparqlAction query) {
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, query);
        DataService service = DataService.newBuilder(DatasetGraphZero.create())
                .addEndpoint(Endpoint.create()
                        .operation(Operation.Query)
                        .processor(query)
                        .build())
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        DataAccessPointRegistry paths = new DataAccessPointRegistry();
        paths.register(new DataAccessPoint(PATH, service));
        return context -> {
            OperationRegistry.set(context, operations);
            DataAccessPointRegistry.set(context, paths);
        };
    }

    @Bean
    FilterRegistrationBean<FusekiFilter> fusekiFilter() {
        FilterRegistrationBean<FusekiFilter> filter = new FilterRegistrationBean<>(new FusekiFilter());
        filter.addUrlPatterns(PATH);
        return filter;
    }
}
