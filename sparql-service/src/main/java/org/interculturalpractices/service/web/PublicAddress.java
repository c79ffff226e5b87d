package org.interculturalpractices.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.interculturalpractices.service.settings.IcpProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Under which address the public knows the service: the one of the configuration, else the one of the request. Thread-safe. */
@Component
public final class PublicAddress {

    private final Optional<URI> configured;

    PublicAddress(IcpProperties properties) {
        this.configured = Optional.ofNullable(properties.publicUrl());
    }

    /** The address without a slash at the end, such as {@code https://example.org}. */
    public String of(HttpServletRequest request) {
        return configured
                .map(URI::toString)
                .orElseGet(() ->
                        ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    }
}
