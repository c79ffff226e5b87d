package org.interculturalpractices.loader.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.LineReader;

/** What a listing gave, for tests. */
public record Listings(List<SourceRecord> records, List<Problem> problems) {

    private static final HeadingParser HEADINGS = HeadingParser.bundled();

    /** Parses a source. */
    public static Listings of(CatalogueSource source) {
        try (LineReader lines = source.lines()) {
            return of(lines);
        }
    }

    static Listings of(LineReader lines) {
        CollectedRecords found = new CollectedRecords();
        new ListingParser(HEADINGS).parse(lines, found);
        return new Listings(found.records(), found.problems());
    }

    static Listings ofText(Path folder, String text) {
        try {
            return of(CatalogueSource.open(Files.writeString(folder.resolve("page.txt"), text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> titles() {
        return records.stream().map(SourceRecord::title).toList();
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
