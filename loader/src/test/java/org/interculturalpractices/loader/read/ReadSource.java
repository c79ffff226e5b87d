package org.interculturalpractices.loader.read;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interculturalpractices.loader.parse.CollectedRecords;
import org.interculturalpractices.loader.parse.LineCounts;
import org.interculturalpractices.loader.parse.PeriodStatement;
import org.interculturalpractices.loader.parse.SectionParser;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.jspecify.annotations.Nullable;

/** What a source gave, in the words of the golden cases. */
record ReadSource(List<Expected> records, List<String> problems, LineCounts lines) {

    /** A record of a golden case. */
    record Expected(
            String title,
            String place,
            String period,
            String sections,
            @Nullable String language,
            @Nullable String page,
            @Nullable List<String> translations,
            @Nullable List<String> documents) {

        Expected {
            translations = Objects.requireNonNullElse(translations, List.of());
            documents = Objects.requireNonNullElse(documents, List.of());
        }

        static Expected of(SourceRecord record) {
            String iso2 = record.heading().country().iso2();
            String cities = record.heading().places().places().stream()
                    .map(place -> place.iri().substring((Iris.BASE + "id/city/").length()))
                    .collect(Collectors.joining(" "));
            PeriodStatement period = record.heading().period();
            String years = period.startYear() == null && period.endYear() == null
                    ? "?"
                    : Stream.of(period.startYear(), period.endYear())
                            .map(year -> year == null ? "" : year.toString())
                            .collect(Collectors.joining("-"));
            return new Expected(
                    record.title(),
                    iso2 + ": " + cities,
                    years + " " + period.status().slug(),
                    SectionParser.sections(record.text()).keySet().stream()
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" ")),
                    record.stated().language(),
                    record.stated().page(),
                    record.stated().translations(),
                    record.stated().documents());
        }
    }

    static ReadSource of(CatalogueSource source) {
        CollectedRecords found = new CollectedRecords();
        LineCounts lines = new SourceReader(PlacesAuthority.bundled()).read(source, found);
        return new ReadSource(
                found.records().stream().map(Expected::of).toList(),
                found.problems().stream()
                        .map(problem -> problem.line() + " " + problem.code())
                        .toList(),
                lines);
    }
}
