package org.interculturalpractices.loader.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/**
 * Parses heading lines, {@code Country [City ...] [period]}. The country is the longest name at the start of the line, in any
 * language of the authority; the period is the longest end of the line that is understood as one; the words between are the
 * places. Immutable and thread-safe.
 */
public final class HeadingParser {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_NAMES = 12;
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    private static final Pattern OUTER_MARKS = Pattern.compile("^[\\s\\p{Z}\\p{Pd},;:/|]+|[\\s\\p{Z}\\p{Pd},;:/|]+$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;\\u2026]$");
    private static final Pattern NAME =
            Pattern.compile("\\(.*|[^\\p{L}\\p{N}]*(?:\\p{Ll}+['\\u2019])?[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}].*");
    private static final Set<String> PARTICLES =
            Set.of(("a al am an and as at au aux by d da das de degli dei del della den der des dhe"
                            + " di do dos du e el en et i ial im in l la las le les los na nad ob of on op pod por s sobre sous sul sulla sullo sui sur the"
                            + " under und upon van von y zu")
                    .split(" ", -1));

    private final CountryNames countries;

    /** A parser that knows the countries of the authority. */
    public HeadingParser(PlacesAuthority authority) {
        this.countries = new CountryNames(authority);
    }

    /** What the line is, read as a heading line. */
    public HeadingReading read(String line) {
        if (line.isBlank() || line.length() > MAX_LENGTH) {
            return new HeadingReading.None(false);
        }
        Words words = new Words(line);
        for (int count = Math.min(countries.maxWords(words.word(0)), words.size()); count > 0; count--) {
            Country country = countries.find(words.first(count));
            if (country != null) {
                return named(country, words, count);
            }
        }
        Period period = period(words, 0);
        String names = trim(line.substring(0, period.start));
        boolean looksLikeNames = areNames(names)
                && (period.isStated() || !SENTENCE_END.matcher(line).find());
        return looksLikeNames ? new HeadingReading.Unnamed(names, period.isStated()) : new HeadingReading.None(false);
    }

    /**
     * What a heading in three parts says, as those of a table.
     *
     * @param country the name of a country, or its ISO 3166-1 code of two letters
     * @param places names of places, or nothing
     * @param period the words of a period, or nothing
     */
    public HeadingReading ofParts(String country, String places, String period) {
        Country found = countries.findNameOrCode(country);
        if (found == null) {
            return new HeadingReading.Unnamed(country, !period.isEmpty());
        }
        Optional<PeriodStatement> statement = PeriodParser.parse(period);
        Heading heading = new Heading(found, country, places, statement.orElse(PeriodStatement.UNDATED), period);
        return new HeadingReading.Named(heading, true, statement.isPresent());
    }

    private static HeadingReading named(Country country, Words words, int count) {
        Period period = period(words, count);
        String places = trim(words.line.substring(words.end(count - 1), period.start));
        boolean plain = areNames(places)
                && (period.isStated() || !SENTENCE_END.matcher(words.line).find());
        if (!plain && !period.isStated()) {
            return new HeadingReading.None(words.size() <= MAX_NAMES
                    && !SENTENCE_END.matcher(words.line).find());
        }
        Heading heading = new Heading(
                country,
                trim(words.first(count)),
                places,
                period.statement.orElse(PeriodStatement.UNDATED),
                words.line.substring(period.start));
        return new HeadingReading.Named(heading, plain, period.statement.isPresent());
    }

    /** Where the period begins, and what it says; nothing if it is not understood. */
    private record Period(int start, boolean isStated, Optional<PeriodStatement> statement) {}

    private static Period period(Words words, int from) {
        for (int index = from; index < words.size(); index++) {
            String word = words.word(index);
            if (PeriodToken.mayBegin(word)) {
                Optional<PeriodStatement> statement = PeriodParser.parse(words.tail(index));
                boolean plain = FOUR_DIGITS.matcher(word).find() || PeriodWords.isSure(PeriodToken.fold(word));
                if (statement.isPresent() || plain) {
                    return new Period(words.start(index), true, statement);
                }
            }
        }
        return new Period(words.line.length(), false, Optional.of(PeriodStatement.UNDATED));
    }

    private static boolean areNames(String text) {
        if (text.isEmpty()) {
            return true;
        }
        String[] words = text.split("[\\s\\p{Z}]+", -1);
        if (words.length > MAX_NAMES) {
            return false;
        }
        for (String word : words) {
            boolean mark = !LETTER_OR_DIGIT.matcher(word).find();
            if (!mark && !NAME.matcher(word).matches() && !PARTICLES.contains(trim(word))) {
                return false;
            }
        }
        return true;
    }

    private static String trim(String text) {
        return OUTER_MARKS.matcher(text).replaceAll("");
    }

    /** A line, cut at its blanks. */
    private static final class Words {

        private final String line;
        private final List<int[]> bounds = new ArrayList<>();

        Words(String line) {
            this.line = line;
            for (Matcher word = WORD.matcher(line); word.find(); ) {
                bounds.add(new int[] {word.start(), word.end()});
            }
        }

        int size() {
            return bounds.size();
        }

        int start(int index) {
            return bounds.get(index)[0];
        }

        int end(int index) {
            return bounds.get(index)[1];
        }

        String word(int index) {
            return line.substring(start(index), end(index));
        }

        String first(int count) {
            return line.substring(0, end(count - 1));
        }

        String tail(int index) {
            return line.substring(start(index));
        }
    }
}
