package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses the words of a period, such as "2019-2023", "2017 onwards" or "QË NGA VITI 2020". Years are from 1900 to 2100; months
 * and days are read over. Stateless.
 */
public final class PeriodParser {

    /** One statement of a period, over the symbols of {@link PeriodToken}. */
    private static final Pattern CLAUSE = Pattern.compile("\\G(?:"
            + "(?<open>Y[DT]?O|SR?Y[DT]?O|SR?Y(?![DT]Y)[D]?|O[DP]?SR?Y(?![DT]Y)[D]?|YD(?!Y))"
            + "|(?<range>O?S?R?Y[DT]Y)"
            + "|(?<until>TY)"
            + "|(?<single>R?Y)"
            + "|(?<ongoing>D?T?OD?)"
            + "|(?<between>P+))");

    /** A dash before the first year joins it to words before it, such as a month. */
    private static final Pattern LEADING_DASH = Pattern.compile("^[DP]+(?=[YSORT])");

    private PeriodParser() {}

    /**
     * Parses words that stand for a period as a whole.
     *
     * @return nothing if a part of them is not understood; {@link PeriodStatement#UNDATED} if there are none
     */
    public static Optional<PeriodStatement> parse(String words) {
        if (words.isBlank()) {
            return Optional.of(PeriodStatement.UNDATED);
        }
        return PeriodToken.of(words).flatMap(tokens -> new Clauses(words, tokens).statement());
    }

    /** The clauses of one text. */
    private static final class Clauses {

        private final String words;
        private final List<PeriodToken> tokens;
        private final String symbols;
        private final List<YearSpan> spans = new ArrayList<>();
        private boolean ongoing;

        Clauses(String words, List<PeriodToken> all) {
            this.words = words;
            String letters =
                    all.stream().map(token -> String.valueOf(token.symbol())).collect(Collectors.joining());
            Matcher dash = LEADING_DASH.matcher(letters);
            int from = dash.find() ? dash.end() : 0;
            this.tokens = all.subList(from, all.size());
            this.symbols = letters.substring(from);
        }

        Optional<PeriodStatement> statement() {
            Matcher clause = CLAUSE.matcher(symbols);
            int at = 0;
            while (clause.find()) {
                read(clause);
                at = clause.end();
            }
            if (at < symbols.length() || (spans.isEmpty() && !ongoing)) {
                return Optional.empty();
            }
            if (ongoing && spans.stream().allMatch(YearSpan::isSingleYear) && !spans.isEmpty()) {
                YearSpan last = spans.removeLast();
                spans.add(new YearSpan(last.start(), null, last.text()));
            }
            return Optional.of(PeriodStatement.of(spans, ongoing));
        }

        private void read(Matcher clause) {
            List<PeriodToken> read = tokens.subList(clause.start(), clause.end());
            List<Integer> years = read.stream()
                    .filter(token -> token.symbol() == PeriodToken.YEAR)
                    .map(PeriodToken::year)
                    .toList();
            ongoing |= read.stream().anyMatch(token -> token.symbol() == PeriodWords.ONGOING);
            if (clause.group("open") != null) {
                add(years.getFirst(), null, read);
            } else if (clause.group("until") != null) {
                add(null, years.getFirst(), read);
            } else if (!years.isEmpty()) {
                add(years.getFirst(), years.getLast(), read);
            }
        }

        private void add(@Nullable Integer start, @Nullable Integer end, List<PeriodToken> read) {
            String text =
                    words.substring(read.getFirst().start(), read.getLast().end());
            spans.add(new YearSpan(start, end, text));
        }
    }
}
