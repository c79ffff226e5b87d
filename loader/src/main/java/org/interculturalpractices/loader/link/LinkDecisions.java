package org.interculturalpractices.loader.link;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.files.Utf8;

/** The decisions of curators in the review file of a dataset. Immutable. */
final class LinkDecisions {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Path file;
    private final Map<String, LinkDecision> byStated;

    private LinkDecisions(Path file, Map<String, LinkDecision> byStated) {
        this.file = file;
        this.byStated = byStated;
    }

    /**
     * The decisions of a review file; one that is not there yet has none.
     *
     * @throws LoaderException with {@link Code#REVIEW_INVALID} and the line that cannot be understood
     */
    static LinkDecisions read(Path file) {
        Map<String, LinkDecision> decisions = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try (Reader reader = Utf8.open(file);
                    CSVParser parser = CSVParser.parse(reader, ReviewFile.FORMAT)) {
                for (CSVRecord row : parser) {
                    decision(file, row, (int) parser.getCurrentLineNumber())
                            .ifPresent(decision -> decisions.put(decision.stated(), decision));
                }
            } catch (UncheckedIOException | CSVException e) {
                throw invalid(file, 0, e.getMessage() + "; check the quotation marks there");
            } catch (IOException e) {
                throw new LoaderException(Code.IO, file.toString(), "cannot be read: " + e.getMessage(), e);
            }
        }
        return new LinkDecisions(file, decisions);
    }

    /** The decision on a place as it is stated. */
    Optional<LinkDecision> of(String stated) {
        return Optional.ofNullable(byStated.get(stated));
    }

    /** All decisions, in the order of the file. */
    List<LinkDecision> all() {
        return List.copyOf(byStated.values());
    }

    /** The failure of a decision for a place that is not known. */
    LoaderException unknownPlace(LinkDecision decision) {
        return invalid(
                file,
                decision.line(),
                "there is no place " + decision.place() + "; write an id such as city/no/bergen, yes or no");
    }

    private static Optional<LinkDecision> decision(Path file, CSVRecord row, int line) {
        if (row.size() != ReviewFile.COLUMNS.length) {
            throw invalid(
                    file,
                    line,
                    "has " + row.size() + " cells instead of " + ReviewFile.COLUMNS.length + ": "
                            + String.join(",", ReviewFile.COLUMNS));
        }
        String decision = row.get("decision").strip();
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        if (row.get("curator").isBlank()) {
            throw invalid(file, line, "a decision needs its curator's name");
        }
        String place = switch (decision) {
            case YES -> row.get("candidate");
            case NO -> null;
            default -> decision;
        };
        if (place != null && place.isBlank()) {
            throw invalid(file, line, "there is no candidate to say yes to; write the id of the place");
        }
        return Optional.of(new LinkDecision(
                row.get("stated"), place, reason(row), row.get("curator").strip(), date(file, row, line), line));
    }

    private static String reason(CSVRecord row) {
        return row.get("reason").isBlank()
                ? "A curator looked at it."
                : row.get("reason").strip();
    }

    private static LocalDate date(Path file, CSVRecord row, int line) {
        try {
            return LocalDate.parse(row.get("date").strip());
        } catch (DateTimeParseException e) {
            LoaderException invalid =
                    invalid(file, line, "date \"" + row.get("date") + "\" is no date such as 2026-11-25");
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static LoaderException invalid(Path file, int line, String what) {
        return new LoaderException(Code.REVIEW_INVALID, file.toString(), line, 0, what);
    }
}
