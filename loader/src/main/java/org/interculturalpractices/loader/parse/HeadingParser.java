package org.interculturalpractices.loader.parse;

import java.util.List;
import java.util.regex.Pattern;
import org.interculturalpractices.loader.resolve.PlaceResolver;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/**
 * Parses heading lines, {@code Country [City ...] [period]}, and those of the older layout, {@code City, Country [period]}. The country
 * is the longest name at the start of the line, in any language of the authority; then comes the longest run of places that the
 * authority knows in that country; the rest is read as a period, of which each word that is not understood stays text and costs nothing
 * else. Not thread-safe.
 */
public final class HeadingParser {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 24;
    private static final int MAX_PROSE = 3;
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?<![\\p{L}\\p{M}'\\u2019-])\\p{Ll}");
    private static final Pattern SEPARATED = Pattern.compile("^(?:\\s*[,;/|(\\[]|\\p{Pd}(?=\\p{L})).*", Pattern.DOTALL);
    private static final Pattern OUTER_BRACKETS = Pattern.compile("^[\\s(\\[,;/|\\p{Pd}]+|[\\s)\\],;/|]+$");
    private static final Pattern TRAILING_MARKS = Pattern.compile("[\\s\\p{Z},;:/|(\\[]+$");

    private final CountryNames countries;
    private final PlaceResolver resolver;

    /** A parser that knows the countries of the authority, and resolves places by a resolver over the same authority. */
    public HeadingParser(PlacesAuthority authority, PlaceResolver resolver) {
        this.countries = new CountryNames(authority);
        this.resolver = resolver;
    }

    /** A parser over the authority and the gazetteer that ship with the project. */
    public static HeadingParser bundled() {
        PlacesAuthority authority = PlacesAuthority.bundled();
        return new HeadingParser(authority, new PlaceResolver(authority, Gazetteer.bundled()));
    }

    /** What the line is, read as a heading line. */
    public HeadingReading read(String line) {
        if (line.isBlank() || line.length() > MAX_LENGTH) {
            return new HeadingReading.None();
        }
        LineWords words = new LineWords(line);
        if (words.size() > MAX_WORDS) {
            return new HeadingReading.None();
        }
        for (int count = Math.min(countries.maxWords(words.word(0)), words.size()); count > 0; count--) {
            Country country = countries.find(words.first(count));
            if (country != null) {
                return named(country, line, words.first(count));
            }
        }
        int periodStart = PeriodStart.in(line);
        HeadingReading older = olderLayout(line, periodStart);
        return older == null ? unnamed(line, periodStart) : older;
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
        PeriodReading reading = PeriodParser.read(period);
        Heading heading = new Heading(
                found, country, places, resolver.resolve(found.iso2(), places), reading.statement(), period);
        return new HeadingReading.Named(heading, true, reading);
    }

    private HeadingReading unnamed(String line, int periodStart) {
        String names = NameShape.trim(line.substring(0, periodStart));
        boolean statesPeriod = periodStart < line.length();
        boolean looksLikeNames = NameShape.areNames(names) && (statesPeriod || !NameShape.endsSentence(line));
        return looksLikeNames ? new HeadingReading.Unnamed(names, statesPeriod) : new HeadingReading.None();
    }

    /** A line with the country after the places, "Tilburg, Netherlands 2016"; null if it is none. */
    private @Nullable HeadingReading olderLayout(String line, int periodStart) {
        LineWords names =
                new LineWords(NameShape.trim(line.substring(0, periodStart)).replaceAll("[)\\]]+$", ""));
        for (int from = Math.max(1, names.size() - CountryNames.MOST_WORDS); from < names.size(); from++) {
            Country country = countries.find(names.from(from));
            if (country != null) {
                String places = OUTER_BRACKETS.matcher(names.first(from)).replaceAll("");
                Resolution resolution = resolver.resolve(country.iso2(), NameShape.trim(places));
                if (!resolution.places().isEmpty() && resolution.unresolved().isEmpty()) {
                    String period = line.substring(periodStart);
                    return reading(
                            country,
                            names.from(from),
                            NameShape.trim(places),
                            resolution,
                            PeriodParser.read(period),
                            period,
                            true);
                }
            }
        }
        return null;
    }

    private HeadingReading named(Country country, String line, String countryWords) {
        String rest = line.substring(countryWords.length());
        PlaceResolver.Leading leading = resolver.leading(country.iso2(), rest, HeadingParser::isTime);
        String after = rest.substring(leading.end());
        return leading.end() == 0
                ? withoutPlace(country, countryWords, rest)
                : withPlaces(country, countryWords, rest.substring(0, leading.end()), leading.places(), after);
    }

    /** No place is known: what looks like names before the period stays text as a place, and the lines around decide. */
    private HeadingReading withoutPlace(Country country, String countryWords, String rest) {
        int start = PeriodStart.in(rest);
        String names = NameShape.trim(rest.substring(0, start));
        boolean areNames = NameShape.areNames(names);
        boolean statesPeriod = start < rest.length();
        if (!areNames
                && !statesPeriod
                && (NameShape.endsSentence(rest) || new LineWords(rest).size() > MAX_WORDS / 2)) {
            return new HeadingReading.None();
        }
        Resolution places = names.isEmpty() || !areNames ? Resolution.NOTHING : resolver.resolve(country.iso2(), names);
        String period = (areNames ? rest.substring(start) : rest).strip();
        PeriodReading reading = PeriodParser.read(period);
        boolean sure =
                areNames && statesPeriod && (names.isEmpty() || !NameShape.endsSentence(rest) || reading.certain());
        return reading(country, countryWords, areNames ? names : "", places, reading, period, sure);
    }

    private HeadingReading withPlaces(
            Country country, String countryWords, String placeWords, Resolution known, String after) {
        Resolution places = known;
        String placeText = placeWords;
        String period = after;
        int start = PeriodStart.in(after);
        String between = after.substring(0, start);
        String names = OUTER_BRACKETS.matcher(between).replaceAll("");
        if (SEPARATED.matcher(between).matches() && !names.isEmpty() && NameShape.areNames(names)) {
            // "Barcelona, Catalonia 2016": what a comma joins to a place is a place.
            places = country.equals(countries.find(names))
                    ? places
                    : places.plus(resolver.resolve(country.iso2(), names));
            placeText = placeWords + between;
            period = after.substring(start);
        }
        period = LETTER_OR_DIGIT.matcher(period).find() ? NameShape.trimStart(period) : "";
        PeriodReading reading = PeriodParser.read(period);
        List<PeriodReading.Unread> elsewhere = reading.unread().stream()
                .filter(words -> country.equals(countries.find(words.text()))
                        || !placesIn(country, words.text()).isEmpty())
                .toList();
        for (PeriodReading.Unread words : elsewhere) {
            places = places.plus(placesIn(country, words.text()));
        }
        PeriodReading understood = reading.without(elsewhere);
        boolean prose = NameShape.endsSentence(after)
                && LOWER_CASE_WORD.matcher(after).results().count() > MAX_PROSE;
        return reading(country, countryWords, placeText, places, understood, withoutTail(period, elsewhere), !prose);
    }

    /** The places that words name as a whole; none if some of them are not known. */
    private Resolution placesIn(Country country, String words) {
        Resolution places = resolver.resolve(country.iso2(), words);
        return places.unresolved().isEmpty() ? places : Resolution.NOTHING;
    }

    /** The words of a period without places and countries that stand after it. */
    private static String withoutTail(String period, List<PeriodReading.Unread> elsewhere) {
        int end = period.length();
        for (PeriodReading.Unread words : elsewhere.reversed()) {
            if (NameShape.trim(period.substring(words.end(), end)).isEmpty()) {
                end = words.start();
            }
        }
        return TRAILING_MARKS.matcher(period.substring(0, end)).replaceAll("");
    }

    private static HeadingReading reading(
            Country country,
            String countryWords,
            String placeText,
            Resolution places,
            PeriodReading reading,
            String period,
            boolean sure) {
        Heading heading = new Heading(
                country,
                NameShape.trim(countryWords),
                NameShape.trim(placeText),
                places,
                reading.statement(),
                period.strip());
        return new HeadingReading.Named(heading, sure, reading);
    }

    /** Whether a word on its own is rather one of time than the name of a place. */
    private static boolean isTime(String word) {
        return DIGIT.matcher(word).find() || PeriodLexicon.isTimeWord(word);
    }
}
