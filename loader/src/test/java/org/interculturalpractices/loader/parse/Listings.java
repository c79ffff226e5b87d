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
import org.interculturalpractices.loader.source.LineReader;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/** What a listing gave, for tests. */
public record Listings(
        List<SourceRecord> records, List<Problem> problems, List<RejectedRecord> rejected, LineCounts lines) {

    /** Parses a source. */
    public static Listings of(CatalogueSource source) {
        try (LineReader lines = source.lines()) {
            return of(lines);
        }
    }

    static Listings of(LineReader lines) {
        List<SourceRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        RecordSink sink = new RecordSink() {
            @Override
            public void accept(SourceRecord record) {
                records.add(record);
            }

            @Override
            public void reject(RejectedRecord record) {
                rejected.add(record);
                problems.add(record.problem());
            }

            @Override
            public void warn(Problem warning) {
                problems.add(warning);
            }
        };
        LineCounts counts = new ListingParser(new HeadingParser(PlacesAuthority.bundled())).parse(lines, sink);
        return new Listings(records, problems, rejected, counts);
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
