package org.interculturalpractices.loader.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.link.PlaceMatch.Candidate;
import org.interculturalpractices.loader.table.EditedTable;

/**
 * The places of a dataset that a curator decides or has decided: CSV (RFC 4180) in UTF-8, which she edits and which the next link
 * reads. What is decided stays, what is open comes anew. A candidate that is as good as sure has the decision {@code proposed}, which counts
 * once a curator writes name and date beside it. Stateless.
 */
final class ReviewFile {

    static final String[] COLUMNS = {
        "stated",
        "rows",
        "why",
        "score",
        "candidate",
        "candidate_name",
        "others",
        "decision",
        "reason",
        "curator",
        "date"
    };
    static final EditedTable TABLE =
            new EditedTable(List.of(COLUMNS), List.of("stated", "candidate", "decision", "reason", "curator", "date"));
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(COLUMNS)
            .setRecordSeparator('\n')
            .get();

    /**
     * A row.
     *
     * @param stated the place as the dataset states it
     * @param rows how many things of the dataset state it
     * @param open why it is open, with candidates; empty for a decided one
     * @param decision the decision; empty for an open one
     */
    record Row(String stated, long rows, Optional<PlaceMatch.Open> open, Optional<LinkDecision> decision) {}

    private ReviewFile() {}

    /** Writes the rows in one step. */
    static void write(Path file, List<Row> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Row row : rows) {
                List<Candidate> candidates =
                        row.open().map(PlaceMatch.Open::candidates).orElse(List.of());
                Optional<Candidate> first = candidates.stream().findFirst();
                printer.printRecord(
                        row.stated(),
                        row.rows(),
                        row.open().map(PlaceMatch.Open::reason).orElse("decided"),
                        first.map(candidate -> score(candidate.score())).orElse(""),
                        first.map(Candidate::id).orElse(""),
                        first.map(Candidate::name).orElse(""),
                        candidates.stream()
                                .skip(1)
                                .map(candidate -> candidate.id() + " (" + candidate.name() + ", "
                                        + score(candidate.score()) + ")")
                                .collect(Collectors.joining("; ")),
                        row.decision()
                                .map(decision -> decision.place() == null ? "no" : decision.place())
                                .orElse(isProposed(row) ? LinkDecisions.PROPOSED : ""),
                        row.decision().map(LinkDecision::reason).orElse(""),
                        row.decision().map(LinkDecision::curator).orElse(""),
                        row.decision()
                                .map(decision -> decision.date().toString())
                                .orElse(""));
            }
        }
        DurableFiles.replace(file, text.toString().getBytes(UTF_8));
    }

    private static boolean isProposed(Row row) {
        return row.open().filter(PlaceMatch.Open::proposed).isPresent();
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }
}
