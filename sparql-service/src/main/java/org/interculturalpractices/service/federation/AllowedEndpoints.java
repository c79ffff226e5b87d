package org.interculturalpractices.service.federation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The endpoints that queries may call, by their IRIs. An IRI of a query is compared with them character by character: nothing is
 * normalised, so that nothing can be smuggled. Immutable.
 */
public final class AllowedEndpoints {

    /** None. */
    public static final AllowedEndpoints NONE = new AllowedEndpoints(Set.of());

    private final Set<String> iris;

    private AllowedEndpoints(Set<String> iris) {
        this.iris = iris;
    }

    /**
     * Endpoints by the names of {@link PublicEndpoint} or by their IRIs.
     *
     * @throws IllegalArgumentException for one that is neither, with what to do
     */
    public static AllowedEndpoints of(Collection<String> namesOrIris) {
        return new AllowedEndpoints(
                namesOrIris.stream().map(AllowedEndpoints::iri).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Whether queries may call that endpoint. */
    boolean contains(String iri) {
        return iris.contains(iri);
    }

    /** Whether queries may call none at all. */
    public boolean isEmpty() {
        return iris.isEmpty();
    }

    /** Their IRIs, in the order of the configuration. */
    public Set<String> iris() {
        return iris;
    }

    private static String iri(String nameOrIri) {
        String given = nameOrIri.strip();
        return PublicEndpoint.named(given).map(PublicEndpoint::address).orElseGet(() -> requireAddress(given));
    }

    private static String requireAddress(String given) {
        try {
            URI uri = new URI(given);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return given;
            }
        } catch (URISyntaxException e) {
            throw refused(given);
        }
        throw refused(given);
    }

    private static IllegalArgumentException refused(String given) {
        String names =
                Stream.of(PublicEndpoint.values()).map(PublicEndpoint::key).collect(Collectors.joining(", "));
        return new IllegalArgumentException("'" + given + "' is no endpoint that may be called: give one of " + names
                + ", or an http or https address without user name and fragment");
    }
}
