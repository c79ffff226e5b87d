package org.interculturalpractices.loader.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.parse.OwnPage;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.problem.LoaderException;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.read.SourceReader;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/** Finds the addresses of practices' own pages to which the records of a listing link; on the host of the listing alone. */
final class RecordLinks {

    private final SourceReader reader = new SourceReader(PlacesAuthority.bundled());

    /**
     * The addresses on a page of a listing, without fragments, in the order of its records; none if no record can be read.
     *
     * @param isOfSite whether an address is on the host of the listing
     */
    Set<URI> of(Path page, Predicate<URI> isOfSite) {
        Set<String> addresses = new LinkedHashSet<>();
        try {
            reader.read(CatalogueSource.open(page), new Links(addresses));
        } catch (LoaderException e) {
            // The load tells what is wrong with the page; the records before it have their links.
        }
        return addresses.stream()
                .flatMap(address -> uri(address).stream())
                .filter(isOfSite)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address.replaceFirst("#.*$", "")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Takes the links of records; what is wrong with others is told when the page is loaded. */
    private record Links(Set<String> addresses) implements RecordSink {

        @Override
        public void accept(SourceRecord record) {
            if (record.stated().page() != null) {
                addresses.add(record.stated().page());
            }
        }

        @Override
        public void acceptPage(OwnPage page) {
            // It is a page that others link to.
        }

        @Override
        public void reject(RejectedRecord rejected) {
            // It is told when the page is loaded.
        }

        @Override
        public void warn(Problem warning) {
            // It is told when the page is loaded.
        }
    }
}
