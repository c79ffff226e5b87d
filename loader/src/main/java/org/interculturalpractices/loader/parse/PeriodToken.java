package org.interculturalpractices.loader.parse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One symbol of a period's words: {@code Y} a year, {@code D} a dash, or a symbol of {@link PeriodWords}.
 *
 * @param symbol its letter
 * @param year the year, or 0
 * @param start where its words begin, months and days before it included
 * @param end where its words end
 */
record PeriodToken(char symbol, int year, int start, int end) {

    static final char YEAR = 'Y';
    static final char DASH = 'D';

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 100;
    private static final int MONTHS = 12;

    private static final Pattern TOKEN = Pattern.compile("""
            (?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)\
            |(?<date>\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?!\\d)\
            |(?<monthyear>\\d{1,2}[./]\\d{4})(?!\\d)\
            |(?<number>\\d+)(?:st|nd|rd|th|['\\u2019]\\p{L}{1,5})?(?!\\p{L})\
            |(?<dots>\\.{2,}|\\u2026)\
            |(?<dash>[-\\u2010-\\u2015\\u2212]+)\
            |(?<mark>[()\\[\\],;/&+|:])\
            |(?<word>\\p{L}[\\p{L}\\p{M}'\\u2019]*(?:-going)?)\
            |(?<stop>\\.)""", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_NEXT = Pattern.compile("^\\s+\\d{4}");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}'\\u2019]+");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The symbols of a text; nothing if a part of it is none of them. Months, days and fillers are left out. */
    static Optional<List<PeriodToken>> of(String text) {
        Reader reader = new Reader(text);
        return reader.read() ? Optional.of(reader.tokens) : Optional.empty();
    }

    /** Whether the words of a period may begin with this one; cheap, so that it can be asked of every word of a page. */
    static boolean mayBegin(String word) {
        if (DIGIT.matcher(word).find()) {
            return true;
        }
        for (Matcher letters = LETTERS.matcher(word); letters.find(); ) {
            if (PeriodWords.symbol(fold(letters.group())) != 0) {
                return true;
            }
        }
        return false;
    }

    /** A word in lower case, without accents. */
    static String fold(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    /** Reads one text from left to right. */
    private static final class Reader {

        private final String text;
        private final Matcher matcher;
        private final List<PeriodToken> tokens = new ArrayList<>();
        private int pendingStart = -1;
        private boolean daySeen;
        private boolean monthSeen;

        Reader(String text) {
            this.text = text;
            this.matcher = TOKEN.matcher(text);
        }

        boolean read() {
            int at = 0;
            while (matcher.find()) {
                if (!text.substring(at, matcher.start()).isBlank() || !readToken()) {
                    return false;
                }
                at = matcher.end();
            }
            return text.substring(at).isBlank() && (monthSeen || !daySeen);
        }

        private boolean readToken() {
            if (matcher.group("iso") != null || matcher.group("date") != null || matcher.group("monthyear") != null) {
                Matcher year = FOUR_DIGITS.matcher(matcher.group());
                return year.find() && addYear(Integer.parseInt(year.group()));
            }
            if (matcher.group("number") != null) {
                return readNumber(matcher.group("number"));
            }
            if (matcher.group("dots") != null) {
                return add(PeriodWords.ONGOING);
            }
            if (matcher.group("dash") != null) {
                return add(DASH);
            }
            if (matcher.group("mark") != null) {
                return add(PeriodWords.SEPARATOR);
            }
            return matcher.group("stop") != null || readWord(PeriodWords.symbol(fold(matcher.group("word"))));
        }

        private boolean readNumber(String digits) {
            if (digits.length() == 4) {
                return addYear(Integer.parseInt(digits));
            }
            if (digits.length() > 2) {
                return false;
            }
            return shortYear(Integer.parseInt(digits), digits) || skipDay();
        }

        /** The end of "2021-25" or "2019/20"; that of "2022-05" is a month. */
        private boolean shortYear(int value, String digits) {
            int last = tokens.size() - 1;
            boolean attached = digits.length() == 2
                    && last >= 1
                    && tokens.get(last - 1).symbol == YEAR
                    && tokens.get(last).end == matcher.start()
                    && tokens.get(last).start == tokens.get(last - 1).end
                    && (tokens.get(last).symbol == DASH || text.charAt(tokens.get(last).start) == '/');
            if (!attached) {
                return false;
            }
            int first = tokens.get(last - 1).year;
            PeriodToken between = tokens.removeLast();
            if (value < first % CENTURY && value >= 1 && value <= MONTHS) {
                PeriodToken year = tokens.removeLast();
                return tokens.add(new PeriodToken(YEAR, year.year, year.start, matcher.end()));
            }
            tokens.add(new PeriodToken(DASH, 0, between.start, between.end));
            return addYear(first - first % CENTURY + value);
        }

        private boolean readWord(char symbol) {
            if (symbol == PeriodWords.MONTH || symbol == PeriodWords.FILLER) {
                monthSeen |= symbol == PeriodWords.MONTH;
                markPending();
                return true;
            }
            // A range begins with a year: "de 2018"; in "Rio de Janeiro" the same word is part of a name.
            boolean misplaced = symbol == PeriodWords.RANGE
                    && !YEAR_NEXT.matcher(text.substring(matcher.end())).find();
            return symbol != 0 && !misplaced && add(symbol);
        }

        private boolean skipDay() {
            daySeen = true;
            markPending();
            return true;
        }

        private void markPending() {
            pendingStart = pendingStart < 0 ? matcher.start() : pendingStart;
        }

        private boolean addYear(int year) {
            return year >= FIRST_YEAR && year <= LAST_YEAR && add(YEAR, year);
        }

        private boolean add(char symbol) {
            return add(symbol, 0);
        }

        private boolean add(char symbol, int year) {
            int start = pendingStart < 0 ? matcher.start() : pendingStart;
            pendingStart = -1;
            return tokens.add(new PeriodToken(symbol, year, start, matcher.end()));
        }
    }
}
