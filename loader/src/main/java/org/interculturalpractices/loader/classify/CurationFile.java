package org.interculturalpractices.loader.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.interculturalpractices.loader.LoaderException;
import org.interculturalpractices.loader.LoaderException.Code;
import org.interculturalpractices.loader.files.BundledFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads curation files: CSV (RFC 4180) in UTF-8 with the columns {@code practice,theme,action,curator,reason,date}. Strict: each
 * row must be whole and say something new, because a decision that is read wrongly would be published. Stateless.
 */
public final class CurationFile {

    private static final String BUNDLED = "/curation/themes.csv";

    private CurationFile() {}

    /**
     * The decisions of a file.
     *
     * @param file the file, or null for the one that ships with the project
     * @throws LoaderException with {@link Code#CURATION_INVALID} and the line of what cannot be understood
     */
    public static List<CurationDecision> read(@Nullable Path file) {
        String name = file == null ? BUNDLED.substring(1) : file.toString();
        try (InputStream in = file == null ? BundledFile.open(BUNDLED) : Files.newInputStream(file);
                InputStream text = BOMInputStream.builder().setInputStream(in).get();
                Reader reader = new InputStreamReader(text, UTF_8.newDecoder());
                CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            return read(name, parser);
        } catch (UncheckedIOException e) {
            throw failed(name, e.getCause());
        } catch (IOException e) {
            throw failed(name, e);
        }
    }

    private static List<CurationDecision> read(String name, CSVParser parser) {
        List<CurationDecision> decisions = new ArrayList<>();
        Map<List<String>, Integer> lines = new HashMap<>();
        KnownThemes themes = new KnownThemes();
        boolean headerSeen = false;
        for (CSVRecord cells : parser) {
            CurationRow row = new CurationRow(name, cells, parser.getCurrentLineNumber());
            if (!headerSeen) {
                row.requireHeader();
                headerSeen = true;
            } else if (!row.isBlank()) {
                CurationDecision decision = row.decision(themes);
                Integer before = lines.putIfAbsent(List.of(decision.practiceSlug(), decision.themeSlug()), row.line());
                if (before != null) {
                    throw row.invalid("line " + before + " decides the same practice and theme; keep one of them");
                }
                decisions.add(decision);
            }
        }
        if (!headerSeen) {
            throw new LoaderException(
                    Code.CURATION_INVALID,
                    name,
                    1,
                    1,
                    "the file is empty; write at least the line " + CurationRow.HEADER);
        }
        return List.copyOf(decisions);
    }

    private static LoaderException failed(String name, IOException e) {
        return switch (e) {
            case NoSuchFileException missing ->
                new LoaderException(Code.CURATION_INVALID, name, "there is no such file; check its name", missing);
            case CharacterCodingException encoding ->
                new LoaderException(Code.CURATION_INVALID, name, "is not in UTF-8; save it as UTF-8", encoding);
            case CSVException syntax ->
                new LoaderException(
                        Code.CURATION_INVALID, name, syntax.getMessage() + "; check the quotation marks there", syntax);
            default -> new LoaderException(Code.IO, name, "cannot be read: " + e.getMessage(), e);
        };
    }
}
