package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.parse.PeriodReading.Unread;
import org.jspecify.annotations.Nullable;

/**
 * Parses the words of a period, such as "2019-2023", "2017 onwards", "QË NGA VITI 2020" or "every year since 1995, around the 21st of
 * March". Years are from 1900 to 2100; months, seasons, quarters, lengths and words such as "about" are read over. Words that are not
 * understood cost nothing that is. The words are read in each language of {@link PeriodLexicon}, and the language counts that
 * understands most of them. Stateless.
 */
public final class PeriodParser {

    /** One statement of a period, over the symbols of {@link PeriodToken}. */
    private static final Pattern CLAUSE = Pattern.compile("\\G(?:"
            + "(?<open>YD?T?O|O?E?[DP]?SX?D?Y(?!X?[DT]X?Y)(?:D?T?O|D(?!X))?|YD(?!Y))"
            + "|(?<range>O?S?X?Y(?:D|X?P?TD?)X?Y|BX?YPY)"
            + "|(?<until>TX?D?Y)"
            + "|(?<single>Y)"
            + "|(?<ongoing>D?T?OD?)"
            + "|(?<since>SX$)"
            + "|(?<every>E)"
            + "|(?<other>.))");

    private static final String LOST = "STB";

    private PeriodParser() {}

    /**
     * Parses words that stand for a period as a whole.
     *
     * @return nothing if a part of them is not understood; {@link PeriodStatement#UNDATED} if there are none
     */
    public static Optional<PeriodStatement> parse(String words) {
        PeriodReading reading = read(words);
        return reading.certain() ? Optional.of(reading.statement()) : Optional.empty();
    }

    /** Reads words of which some may be no words of a period. */
    public static PeriodReading read(String words) {
        if (words.isBlank()) {
            return PeriodReading.NOTHING;
        }
        Candidate best = null;
        boolean disputed = false;
        for (PeriodLexicon lexicon : PeriodLexicon.having(words)) {
            Candidate candidate = new Clauses(words, lexicon).read();
            if (best == null || candidate.misses < best.misses) {
                best = candidate;
                disputed = false;
            } else if (candidate.misses == best.misses) {
                disputed |= !candidate.reading.statement().agreesWith(best.reading.statement());
            }
        }
        if (best == null) {
            throw new IllegalStateException("the grammar has no words of periods");
        }
        PeriodReading reading = best.reading;
        return new PeriodReading(reading.statement(), reading.unread(), reading.certain() && !disputed);
    }

    /** Whether one of some languages understands the words as a whole, and they state a year or an open end. */
    static boolean isPeriod(String words, List<PeriodLexicon> lexicons) {
        return lexicons.stream()
                .map(lexicon -> new Clauses(words, lexicon).read().reading)
                .anyMatch(reading -> reading.states() && reading.unread().isEmpty());
    }

    /**
     * The words as one language reads them.
     *
     * @param misses how many words it does not understand, or cannot place
     */
    private record Candidate(PeriodReading reading, int misses) {}

    /** The clauses of one text in one language. */
    private static final class Clauses {

        private final String words;
        private final List<PeriodToken> tokens;
        private final List<Unread> unread;
        private final List<YearSpan> spans = new ArrayList<>();
        private boolean ongoing;
        private boolean recurring;
        private int lost;

        Clauses(String words, PeriodLexicon lexicon) {
            this.words = words;
            List<PeriodToken> stretches =
                    PeriodRule.apply(PeriodRule.STRETCHES, PeriodTokenizer.tokens(words, lexicon));
            this.tokens = PeriodRule.apply(PeriodRule.DATES, stretches);
            this.unread = stretches.stream()
                    .filter(token -> token.symbol() == PeriodToken.UNREAD)
                    .map(token -> new Unread(text(token, token), token.start(), token.end()))
                    .toList();
        }

        Candidate read() {
            Matcher clause = CLAUSE.matcher(PeriodRule.symbols(tokens));
            while (clause.find()) {
                read(clause);
            }
            boolean repeated = recurring && !ongoing && spans.size() <= 1;
            PeriodStatement statement = statement(ongoing || repeated);
            boolean stated = statement.status() != PeriodStatus.UNDATED;
            // "2019, annual" may be one edition or the first of many.
            boolean certain = stated && unread.isEmpty() && lost == 0 && !(repeated && !spans.isEmpty());
            int misses = lost
                    + unread.stream()
                            .mapToInt(stretch -> stretch.text().split("[^\\p{L}\\p{M}\\p{N}]+", -1).length)
                            .sum();
            return new Candidate(new PeriodReading(statement, unread, certain), misses);
        }

        private PeriodStatement statement(boolean open) {
            if (open && !spans.isEmpty() && spans.stream().allMatch(YearSpan::isSingleYear)) {
                YearSpan last = spans.removeLast();
                spans.add(new YearSpan(last.start(), null, last.text()));
            }
            return PeriodStatement.of(spans, open);
        }

        private void read(Matcher clause) {
            List<PeriodToken> read = tokens.subList(clause.start(), clause.end());
            List<PeriodToken> years = read.stream().filter(PeriodToken::isYear).toList();
            String symbols = clause.group();
            // "since the school was built" is open, whenever that was
            ongoing |= symbols.indexOf('O') >= 0 || clause.group("since") != null;
            recurring |= symbols.indexOf('E') >= 0;
            if (clause.group("open") != null) {
                add(years.getFirst().firstYear(), null, read);
            } else if (clause.group("until") != null) {
                add(null, years.getFirst().lastYear(), read);
            } else if (clause.group("range") != null && isDoubtfulOrder(years)) {
                years.forEach(year -> add(year.firstYear(), year.lastYear(), List.of(year)));
            } else if (!years.isEmpty()) {
                add(years.getFirst().firstYear(), years.getLast().lastYear(), read);
            } else if (LOST.contains(symbols)) {
                lost++;
            }
        }

        /** Years that run backwards beside words that are not understood are no range. */
        private boolean isDoubtfulOrder(List<PeriodToken> years) {
            return !unread.isEmpty()
                    && years.getLast().lastYear() < years.getFirst().firstYear();
        }

        private void add(@Nullable Integer start, @Nullable Integer end, List<PeriodToken> read) {
            spans.add(new YearSpan(start, end, text(read.getFirst(), read.getLast())));
        }

        private String text(PeriodToken first, PeriodToken last) {
            return words.substring(first.start(), last.end());
        }
    }
}
