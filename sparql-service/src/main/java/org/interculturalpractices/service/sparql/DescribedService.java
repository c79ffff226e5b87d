package org.interculturalpractices.service.sparql;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.interculturalpractices.loader.release.Manifest;
import org.interculturalpractices.service.execution.AllowedFunctions;
import org.interculturalpractices.service.settings.IcpProperties;
import org.springframework.stereotype.Component;

/** The description of the endpoint, with the limits and the other endpoints of the settings. Thread-safe. */
@Component
public final class DescribedService {

    private final List<ServiceLimits.Limit> limits;
    private final Set<String> endpoints;

    DescribedService(IcpProperties properties) {
        this.limits = ServiceLimits.of(properties);
        this.endpoints = properties.federation().endpoints().iris();
    }

    /**
     * Describes the endpoint over a release.
     *
     * @param address the public address of the service
     */
    public Graph describe(String address, Manifest manifest) {
        return ServiceDescription.of(
                address + "/sparql", manifest, limits, AllowedFunctions.INSTANCE.iris(), endpoints);
    }

    List<ServiceLimits.Limit> limits() {
        return limits;
    }

    Set<String> endpoints() {
        return endpoints;
    }
}
