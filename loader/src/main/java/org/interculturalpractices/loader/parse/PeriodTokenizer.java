package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the words of a period into symbols, by the words of one language. Dates become the year in them; digits of every script count;
 * what is neither a date nor a word of the language becomes {@link PeriodToken#UNREAD}. For one text.
 */
final class PeriodTokenizer {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 100;
    private static final int YEARS_OF_DECADE = 10;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    /** "'49" is 2049, "'51" is 1951. */
    private static final int PIVOT = 50;

    private static final Pattern TOKEN = Pattern.compile("""
            (?<iso>(?<isoyear>\\d{4})([-/.])\\d{1,2}\\3\\d{1,2})(?!\\d)\
            |(?<date>\\d{1,2}([-/.])\\d{1,2}\\5(?<dateyear>\\d{4}))(?!\\d)\
            |(?<shortdate>\\d{1,2}([/.])\\d{1,2}\\8(?<shortyear>\\d{2}))(?![\\d/.])\
            |(?<monthyear>\\d{1,2}[/.](?<year>\\d{4})|(?<yearmonth>\\d{4})\\.\\d{1,2})(?!\\d)\
            |(?<decade>\\d{3}0)(?:['\\u2019]?s|er[nes]?|-?\\u0445|-\\u0442[\\u0456\\u0435])(?![\\p{L}\\d])\
            |(?<![\\p{L}\\d])['\\u2019\\u02BC](?<elided>\\d{2})(?!\\d)\
            |(?<part>[qht][1-4]|[1-4][qht])(?![\\p{L}\\d])\
            |(?<number>\\d+)(?:(?:st|nd|rd|th|er|\\u00E8?re|[\\u00E8e]?me|[eao\\u00AA\\u00BA\\u00B0])(?!\\p{L})|['\\u2019]\\p{L}{1,5})?\
            |(?<dots>\\.{2,}|\\u2026+)\
            |(?<dash>(?:[-\\u2010-\\u2015\\u2212\\u301C\\uFF0D\\uFF5E]|[=-]?>|\\u2192|\\u21D2)+)\
            |(?<opening>[(\\[{\\uFF08])|(?<closing>[)\\]}\\uFF09])|(?<plus>[+\\uFF0B])|(?<question>\\?+)\
            |(?<mark>[,;:/&|\\u2022\\u00B7\\u060C\\u3001\\uFF0C\\uFF0F])\
            |(?<word>""" + PeriodLexicon.WORD + ")", Pattern.CASE_INSENSITIVE);

    /** The groups of {@link #TOKEN} that are one symbol whatever stands in them. */
    private static final Map<String, Character> SYMBOLS = Map.of(
            "part",
            TimeWord.PART.symbol(),
            "dots",
            PeriodToken.DOTS,
            "dash",
            PeriodToken.DASH,
            "opening",
            PeriodToken.OPENING,
            "closing",
            PeriodToken.CLOSING,
            "plus",
            PeriodToken.PLUS,
            "question",
            PeriodToken.QUESTION);

    private final PeriodLexicon lexicon;
    private final List<MatchResult> found;
    private final List<PeriodToken> tokens = new ArrayList<>();

    private PeriodTokenizer(String text, PeriodLexicon lexicon) {
        this.lexicon = lexicon;
        this.found = TOKEN.matcher(text).results().toList();
    }

    /** The symbols of a text, in order; marks that say nothing are left out. */
    static List<PeriodToken> tokens(String text, PeriodLexicon lexicon) {
        return new PeriodTokenizer(plainDigits(text), lexicon).run();
    }

    /** The text with the digits of every script as those of ASCII; as long as before. */
    static String plainDigits(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int index = 0; index < text.length(); index++) {
            int digit = Character.digit(text.charAt(index), 10);
            if (digit >= 0 && Character.isDigit(text.charAt(index))) {
                plain.setCharAt(index, (char) ('0' + digit));
            }
        }
        return plain.toString();
    }

    private List<PeriodToken> run() {
        for (int index = 0; index < found.size(); ) {
            MatchResult match = found.get(index);
            index += match.group("word") == null ? readMark(match, index) : readWords(index);
        }
        return tokens;
    }

    /** Reads what is no word; gives how many matches that took. */
    private int readMark(MatchResult match, int index) {
        String year = first(match, "isoyear", "dateyear", "year", "yearmonth");
        if (year != null) {
            return addYear(Integer.parseInt(year), match);
        }
        String shortYear = first(match, "shortyear", "elided");
        if (shortYear != null) {
            return addYear(ofTwoDigits(Integer.parseInt(shortYear)), match);
        }
        String decade = match.group("decade");
        if (decade != null) {
            return addDecade(Integer.parseInt(decade), match);
        }
        if (match.group("number") != null) {
            return readNumber(match, index);
        }
        if (match.group("mark") != null) {
            return add(isBetweenDates(index) ? PeriodToken.DASH : PeriodToken.SEPARATOR, match);
        }
        return add(symbol(match), match);
    }

    private static char symbol(MatchResult match) {
        return SYMBOLS.entrySet().stream()
                .filter(mark -> match.group(mark.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a slash stands between two dates of ISO 8601, as in "2019-09-01/2020-08-31". */
    private boolean isBetweenDates(int index) {
        return index > 0
                && index + 1 < found.size()
                && found.get(index).group().equals("/")
                && found.get(index - 1).group("iso") != null
                && found.get(index + 1).group("iso") != null;
    }

    private int readNumber(MatchResult match, int index) {
        String digits = match.group("number");
        int value = digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (digits.length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR) {
            return addYear(value, match);
        }
        if (digits.length() == 2 && readShortYear(value, index)) {
            return 1;
        }
        boolean counts = digits.length() <= 2 && value >= 1 && value <= DAYS;
        return add(counts ? PeriodToken.NUMBER : PeriodToken.UNREAD, match);
    }

    /** The end of "2021-25" or "2019/20"; that of "2022-05" is a month. */
    private boolean readShortYear(int value, int index) {
        MatchResult match = found.get(index);
        int last = tokens.size() - 1;
        boolean attached = last >= 1
                && tokens.get(last - 1).isYear()
                && tokens.get(last).end() == match.start()
                && tokens.get(last).start() == tokens.get(last - 1).end()
                && joinsYears(tokens.get(last), index);
        if (!attached) {
            return false;
        }
        int first = tokens.get(last - 1).firstYear();
        PeriodToken between = tokens.removeLast();
        if (value < first % CENTURY && value >= 1 && value <= MONTHS) {
            PeriodToken year = tokens.removeLast();
            tokens.add(new PeriodToken(PeriodToken.YEAR, year.firstYear(), year.lastYear(), year.start(), match.end()));
            return true;
        }
        tokens.add(PeriodToken.of(PeriodToken.DASH, between.start(), between.end()));
        addYear(first - first % CENTURY + value, match);
        return true;
    }

    private boolean joinsYears(PeriodToken token, int next) {
        return token.symbol() == PeriodToken.DASH || found.get(next - 1).group().equals("/");
    }

    /** Reads the longest phrase that begins here; gives how many matches that took. */
    private int readWords(int index) {
        List<Integer> words = wordsFrom(index);
        StringBuilder phrase = new StringBuilder();
        int taken = 0;
        TimeWord kind = null;
        for (int count = 0; count < words.size(); count++) {
            String word = PeriodLexicon.fold(found.get(words.get(count)).group());
            phrase.append(count == 0 ? "" : " ").append(word);
            TimeWord longer = lexicon.kind(phrase.toString());
            if (longer == null && count == 0) {
                longer = lexicon.kind(PeriodLexicon.afterElision(word));
            }
            if (longer != null) {
                kind = longer;
                taken = count;
            }
        }
        int last = words.get(taken);
        char symbol = kind == null ? PeriodToken.UNREAD : kind.symbol();
        if (kind == null && isNumbered(index)) {
            last = index + 2;
        }
        add(PeriodToken.of(symbol, found.get(index).start(), found.get(last).end()));
        return last - index + 1;
    }

    /** The words that may be one phrase with the one at an index: nothing but blanks, a stop or a hyphen between two. */
    private List<Integer> wordsFrom(int index) {
        String first = PeriodLexicon.fold(found.get(index).group());
        int longest = Math.max(lexicon.longest(first), 1);
        List<Integer> words = new ArrayList<>(List.of(index));
        for (int next = index + 1; next < found.size() && words.size() < longest; next++) {
            if (found.get(next).group("word") != null) {
                words.add(next);
            } else if (!isHyphen(next)) {
                break;
            }
        }
        return words;
    }

    private boolean isHyphen(int index) {
        MatchResult match = found.get(index);
        return match.group("dash") != null
                && index + 1 < found.size()
                && found.get(index - 1).end() == match.start()
                && found.get(index + 1).start() == match.end();
    }

    /** Whether a word goes on with a short number, as in "COVID-19". */
    private boolean isNumbered(int index) {
        return index + 2 < found.size()
                && isHyphen(index + 1)
                && found.get(index + 2).group("number") != null
                && found.get(index + 2).group("number").length() <= 2;
    }

    private static int ofTwoDigits(int value) {
        return value <= PIVOT ? 2000 + value : FIRST_YEAR + value;
    }

    private int addDecade(int begin, MatchResult match) {
        int end = begin + YEARS_OF_DECADE - 1;
        boolean known = begin >= FIRST_YEAR && end <= LAST_YEAR;
        return known
                ? add(new PeriodToken(PeriodToken.YEAR, begin, end, match.start(), match.end()))
                : add(PeriodToken.UNREAD, match);
    }

    private int addYear(int year, MatchResult match) {
        boolean known = year >= FIRST_YEAR && year <= LAST_YEAR;
        return known ? add(PeriodToken.year(year, match.start(), match.end())) : add(PeriodToken.UNREAD, match);
    }

    private int add(char symbol, MatchResult match) {
        return add(PeriodToken.of(symbol, match.start(), match.end()));
    }

    private int add(PeriodToken token) {
        tokens.add(token);
        return 1;
    }

    private static @Nullable String first(MatchResult match, String... groups) {
        for (String group : groups) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return null;
    }
}
