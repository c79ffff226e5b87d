package org.interculturalpractices.loader.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.files.DurableFiles;
import org.interculturalpractices.loader.files.Utf8;
import org.interculturalpractices.loader.identity.IdentityDecision.Basis;
import org.interculturalpractices.loader.identity.IdentityDecision.Verdict;
import org.interculturalpractices.ontology.Slugs;

/**
 * Reads and writes {@code identity.csv} of a data folder: CSV (RFC 4180) in UTF-8. The load adds what the evidence says; a curator
 * adds rows, or turns {@code same} into {@code different} to part two practices again. Stateless.
 */
public final class IdentityFile {

    private static final String[] COLUMNS = {"practice", "other", "decision", "basis", "reason", "curator", "date"};
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(COLUMNS)
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    private IdentityFile() {}

    /**
     * The decisions of a file; one that is not there yet has none.
     *
     * @throws LoaderException with {@link Code#IDENTITY_INVALID} and the line that cannot be understood
     */
    public static List<IdentityDecision> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<IdentityDecision> decisions = new ArrayList<>();
        try (Reader reader = Utf8.open(file);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            for (CSVRecord row : parser) {
                decisions.add(decision(file, row, (int) parser.getCurrentLineNumber()));
            }
            return List.copyOf(decisions);
        } catch (UncheckedIOException | CSVException e) {
            throw invalid(file, 0, e.getMessage() + "; check the quotation marks there");
        } catch (IOException e) {
            throw new LoaderException(Code.IO, file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes decisions to a file in one step, sorted; writes nothing if they are there already. */
    public static void write(Path file, Collection<IdentityDecision> decisions) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer =
                new CSVPrinter(text, FORMAT.builder().setSkipHeaderRecord(false).get())) {
            for (IdentityDecision decision : new TreeSet<>(decisions)) {
                printer.printRecord(
                        decision.practice(),
                        decision.other(),
                        decision.verdict().name().toLowerCase(Locale.ROOT),
                        decision.basis().word(),
                        decision.reason(),
                        decision.curator(),
                        decision.decidedOn());
            }
        }
        byte[] content = text.toString().getBytes(UTF_8);
        boolean wanted = Files.exists(file) ? !Arrays.equals(content, Files.readAllBytes(file)) : !decisions.isEmpty();
        if (wanted) {
            DurableFiles.replace(file, content);
        }
    }

    private static IdentityDecision decision(Path file, CSVRecord row, int line) {
        if (row.size() != COLUMNS.length) {
            throw invalid(
                    file,
                    line,
                    "has " + row.size() + " cells instead of " + COLUMNS.length + ": " + String.join(",", COLUMNS));
        }
        for (int index = 0; index < 2; index++) {
            if (row.get(index).isEmpty() || !row.get(index).equals(Slugs.of(row.get(index)))) {
                throw invalid(
                        file,
                        line,
                        "\"" + row.get(index) + "\" is no slug; write the part of the IRI after id/practice/");
            }
        }
        if (row.get("practice").equals(row.get("other"))) {
            throw invalid(file, line, "a practice is the same as itself; name two");
        }
        Basis basis = basis(file, row, line);
        boolean curated = basis == Basis.CURATOR;
        if (row.get("reason").isBlank() || (curated && row.get("curator").isBlank())) {
            throw invalid(file, line, "a decision needs a reason, and one of a curator her name");
        }
        return new IdentityDecision(
                row.get("practice"),
                row.get("other"),
                verdict(file, row, line),
                basis,
                row.get("reason"),
                row.get("curator").isBlank() ? null : row.get("curator"),
                curated ? date(file, row, line) : null);
    }

    private static Verdict verdict(Path file, CSVRecord row, int line) {
        return switch (row.get("decision")) {
            case "same" -> Verdict.SAME;
            case "different" -> Verdict.DIFFERENT;
            default ->
                throw invalid(file, line, "decision \"" + row.get("decision") + "\" is neither same nor different");
        };
    }

    private static Basis basis(Path file, CSVRecord row, int line) {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.word().equals(row.get("basis")))
                .findFirst()
                .orElseThrow(
                        () -> invalid(file, line, "basis \"" + row.get("basis") + "\" is not known; write curator"));
    }

    private static LocalDate date(Path file, CSVRecord row, int line) {
        try {
            return LocalDate.parse(row.get("date"));
        } catch (DateTimeParseException e) {
            LoaderException invalid =
                    invalid(file, line, "date \"" + row.get("date") + "\" is no date such as 2026-11-25");
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static LoaderException invalid(Path file, int line, String what) {
        return new LoaderException(Code.IDENTITY_INVALID, file.toString(), line, 0, what);
    }
}
