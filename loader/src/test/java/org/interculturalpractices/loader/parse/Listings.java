package org.interculturalpractices.loader.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interculturalpractices.loader.Problem;
import org.interculturalpractices.loader.Problem.Severity;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/** What a listing gave, for tests. */
public record Listings(List<ListingRecord> records, List<Problem> problems) {

    /** Parses a source. */
    public static Listings of(CatalogueSource source) {
        Listings result = new Listings(new ArrayList<>(), new ArrayList<>());
        new ListingParser(PlacesAuthority.bundled()).parse(source, result.records::add, result.problems::add);
        return result;
    }

    static Listings ofText(Path folder, String text) {
        try {
            return of(CatalogueSource.open(Files.writeString(folder.resolve("page.txt"), text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> titles() {
        return records.stream().map(ListingRecord::title).toList();
    }

    List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    List<Problem> warnings() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .toList();
    }
}
