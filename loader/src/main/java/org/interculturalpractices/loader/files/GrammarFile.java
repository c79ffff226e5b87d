package org.interculturalpractices.loader.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads the words of the grammar: resources {@code grammar/*.csv} with the columns {@code kind,language,words}. A curator who meets
 * a page in another language adds words there; no code changes.
 */
public final class GrammarFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * Words of one kind in one language.
     *
     * @param kind what they mean in the grammar
     * @param language a BCP 47 tag
     * @param cell the words
     */
    public record Row(String kind, String language, String cell) {

        /** The phrases, which a bar separates. */
        public List<String> phrases() {
            return List.of(cell.split("\\|", -1));
        }
    }

    private GrammarFile() {}

    /** The rows of {@code grammar/} and that name. */
    public static List<Row> read(String name) {
        try (InputStream in = BundledFile.open("/grammar/" + name);
                CSVParser parser = CSVParser.parse(new InputStreamReader(in, UTF_8), FORMAT)) {
            return parser.stream()
                    .map(row -> new Row(row.get("kind"), row.get("language"), row.get("words")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
