package org.interculturalpractices.loader.files;

import java.util.List;

/**
 * Reads the words of the grammar: resources {@code grammar/*.csv} with the columns {@code kind,language,words}. A curator who meets
 * a page in another language adds words there; no code changes.
 */
public final class GrammarFile {

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
        return BundledTable.rows("/grammar/" + name).stream()
                .map(row -> new Row(row.get("kind"), row.get("language"), row.get("words")))
                .toList();
    }
}
