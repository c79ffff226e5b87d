package org.interculturalpractices.loader.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.loader.parse.Heading;
import org.interculturalpractices.loader.parse.HeadingParser;
import org.interculturalpractices.loader.parse.HeadingProblems;
import org.interculturalpractices.loader.parse.HeadingReading;
import org.interculturalpractices.loader.parse.RecordLines;
import org.interculturalpractices.loader.parse.RecordSink;
import org.interculturalpractices.loader.parse.RejectedRecord;
import org.interculturalpractices.loader.parse.SourceLinks;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.problem.Problem;
import org.interculturalpractices.loader.problem.Problem.Severity;
import org.interculturalpractices.loader.source.Addresses;
import org.interculturalpractices.loader.source.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * A record whose parts stand in fields of their own: a row of a table, an object of JSON, a practice of a graph, a practice's own
 * page.
 *
 * @param source the name of the source
 * @param fields what is in the fields; absent ones are missing
 * @param translations addresses of the practice's page in other languages
 * @param documents addresses of its key documents
 * @param lines where it stands
 */
record FieldedRecord(
        String source,
        Map<Field, String> fields,
        List<String> translations,
        List<String> documents,
        RecordLines lines) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** A record with fields alone. */
    static FieldedRecord of(String source, Map<Field, String> fields, RecordLines lines) {
        return new FieldedRecord(source, fields, List.of(), List.of(), lines);
    }

    /**
     * Gives the record to the sink, or rejects it.
     *
     * @return whether it was accepted
     */
    boolean sendTo(RecordSink sink, HeadingParser headings) {
        HeadingReading reading =
                get(Field.COUNTRY).isEmpty() && !get(Field.HEADING).isEmpty()
                        ? headings.read(get(Field.HEADING))
                        : headings.ofParts(get(Field.COUNTRY), get(Field.CITY), get(Field.PERIOD));
        Problem problem = problem(reading);
        if (problem != null || !(reading instanceof HeadingReading.Named named)) {
            sink.reject(new RejectedRecord(
                    problem == null ? HeadingProblems.countryUnknown(place(), headingLine(reading)) : problem,
                    Stream.of(get(Field.TITLE), headingLine(reading), text())
                            .filter(line -> !line.isEmpty())
                            .toList()));
            return false;
        }
        Heading heading = named.heading();
        if (!named.understood()) {
            sink.warn(HeadingProblems.periodNotUnderstood(place(), heading.periodText(), named.period()));
        }
        sink.accept(SourceRecord.of(get(Field.TITLE), headingLine(reading), heading, text(), stated(sink), lines));
        return true;
    }

    private @Nullable Problem problem(HeadingReading reading) {
        if (get(Field.TITLE).isEmpty()) {
            return error("title-missing", "the record has no title; give it one");
        }
        if (text().isEmpty()) {
            return error("text-missing", "the record has no text; give it one");
        }
        if (text().length() > SourceRecord.MAX_TEXT) {
            return error(
                    "text-too-long", "the text of the record is longer than " + SourceRecord.MAX_TEXT + " characters");
        }
        return switch (reading) {
            case HeadingReading.Named named ->
                HeadingProblems.impossible(place(), named.heading().period());
            case HeadingReading.Unnamed unnamed
            when get(Field.COUNTRY).isEmpty() && unnamed.words().isEmpty() ->
                error("country-missing", "the record has no country; give it one");
            case HeadingReading.Unnamed unnamed -> HeadingProblems.countryUnknown(place(), unnamed.words());
            case HeadingReading.None none -> HeadingProblems.countryUnknown(place(), headingLine(reading));
        };
    }

    /** The heading as a listing would have it, where a country has its name: a code is understood in a field of its own alone. */
    private String headingLine(HeadingReading reading) {
        String heading = get(Field.HEADING);
        if (get(Field.COUNTRY).isEmpty() && !heading.isEmpty()) {
            return heading;
        }
        String country = reading instanceof HeadingReading.Named named
                        && get(Field.COUNTRY).length() == 2
                ? named.heading().country().name()
                : get(Field.COUNTRY);
        return Stream.of(country, get(Field.CITY), get(Field.PERIOD))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The text with its sections, each after its label. */
    private String text() {
        return Stream.concat(
                        Stream.of(get(Field.TEXT)),
                        Stream.of(Field.PURPOSE, Field.STIMULUS, Field.PROCESS, Field.IMPACT)
                                .filter(field -> !get(field).isEmpty())
                                .map(field -> label(field) + ": " + get(field)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String label(Field field) {
        return field.key().substring(0, 1).toUpperCase(Locale.ROOT)
                + field.key().substring(1);
    }

    private SourceLinks stated(RecordSink sink) {
        String page = get(Field.PAGE);
        boolean hasPage = Addresses.isOfWeb(page);
        if (!page.isEmpty() && !hasPage) {
            sink.warn(warning("page-invalid", "\"" + page + "\" is no address of a page, and is left out"));
        }
        return new SourceLinks(language(sink), hasPage ? page : null, translations, documents);
    }

    /** The language without region and script; null if it is to be detected. */
    private @Nullable String language(RecordSink sink) {
        String stated = get(Field.LANGUAGE);
        String primary = stated.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (LANGUAGE.matcher(primary).matches()) {
            return primary;
        }
        if (!stated.isEmpty()) {
            sink.warn(warning(
                    "language-invalid",
                    "\"" + stated + "\" is no language tag such as en or sq; the language is told from the words"));
        }
        return null;
    }

    private String get(Field field) {
        String value = SourceLine.clean(fields.getOrDefault(field, ""));
        return field == Field.TEXT || field.compareTo(Field.PURPOSE) >= 0 ? value : value.replaceAll("\\s+", " ");
    }

    private HeadingProblems.Place place() {
        return new HeadingProblems.Place(source, lines.first());
    }

    private Problem warning(String code, String message) {
        return new Problem(Severity.WARNING, code, source, lines.first(), 0, message);
    }

    private Problem error(String code, String message) {
        return new Problem(Severity.ERROR, code, source, lines.first(), 0, message);
    }
}
