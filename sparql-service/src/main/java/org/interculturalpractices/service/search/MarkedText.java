package org.interculturalpractices.service.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.interculturalpractices.loader.text.PracticeFields;
import org.interculturalpractices.service.entity.Text;
import org.interculturalpractices.service.text.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Words with those marked that were looked for.
 *
 * @param parts in their order
 * @param lang the language tag of words in another language than the page, else null
 */
public record MarkedText(List<Part> parts, @Nullable String lang) {

    private static final int PASSAGES = 3;
    private static final int LONGEST = 280;

    /**
     * Some of the words.
     *
     * @param text the words
     * @param marked whether they were looked for
     */
    public record Part(String text, boolean marked) {}

    /** The whole of a text, with marks. */
    static MarkedText whole(Text text, @Nullable Query words) {
        return new MarkedText(
                words == null ? plain(text.value()) : parts(text.value(), words, 1_000, true), text.lang());
    }

    /** The passages of a text in which the words stand; its beginning where none does. */
    static MarkedText excerpt(Text text, @Nullable Query words) {
        List<Part> found = words == null ? List.of() : parts(text.value(), words, PASSAGES, false);
        return new MarkedText(found.isEmpty() ? plain(beginning(text.value())) : found, text.lang());
    }

    private static List<Part> plain(String text) {
        return List.of(new Part(text, false));
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space < LONGEST / 2 ? LONGEST : space) + " …";
    }

    private static List<Part> parts(String text, Query words, int passages, boolean whole) {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(SearchWords.analyzer())
                .withFormatter(new Parts(whole))
                .withMaxNoHighlightPassages(0)
                .build();
        try {
            Object found = highlighter.highlightWithoutSearcher(PracticeFields.TEXT, words, text, passages);
            return found instanceof Parts.Found(List<Part> parts) ? parts : whole ? plain(text) : List.of();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Gives parts instead of markup. */
    private static final class Parts extends PassageFormatter {

        record Found(List<Part> parts) {}

        private final boolean whole;

        Parts(boolean whole) {
            this.whole = whole;
        }

        @Override
        public Object format(Passage[] passages, String content) {
            List<Part> parts = new ArrayList<>();
            int end = 0;
            for (Passage passage : passages) {
                if (!whole) {
                    if (passage.getStartOffset() > end) {
                        parts.add(new Part(parts.isEmpty() ? "… " : " … ", false));
                    }
                    end = passage.getStartOffset();
                }
                for (int index = 0; index < passage.getNumMatches(); index++) {
                    int from = passage.getMatchStarts()[index];
                    int to = passage.getMatchEnds()[index];
                    if (from < end) {
                        continue;
                    }
                    parts.add(new Part(content.substring(end, from), false));
                    parts.add(new Part(content.substring(from, to), true));
                    end = to;
                }
                int last = whole ? end : passage.getEndOffset();
                parts.add(new Part(content.substring(end, Math.max(end, last)).stripTrailing(), false));
                end = Math.max(end, last);
            }
            if (whole) {
                parts.add(new Part(content.substring(end), false));
            }
            return new Found(parts);
        }
    }
}
