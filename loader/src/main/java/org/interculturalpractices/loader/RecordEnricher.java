package org.interculturalpractices.loader;

import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.interculturalpractices.loader.classify.ThemeMatcher;
import org.interculturalpractices.loader.decide.PracticeDecisions;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.loader.language.LanguageDetector;
import org.interculturalpractices.loader.map.EnrichedRecord;
import org.interculturalpractices.loader.parse.SectionParser;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.loader.source.CatalogueSource;

/** Enrichment of records: places, languages, sections and themes of a record, with the evidence for each. Not thread-safe. */
final class RecordEnricher implements AutoCloseable {

    private final ThemeMatcher matcher;
    private final LanguageDetector languages = new LanguageDetector();

    /** By that vocabulary. */
    RecordEnricher(Model vocabulary) {
        matcher = new ThemeMatcher(vocabulary);
    }

    /** What is known of a record that describes the practice of that slug, of which curators decided so. */
    EnrichedRecord of(CatalogueSource source, SourceRecord record, String practice, PracticeDecisions decisions) {
        DetectedLanguages detected = languages(source, record);
        return new EnrichedRecord(
                source,
                record,
                practice,
                detected,
                SectionParser.sections(record.text()),
                matcher.match(detected, record.title(), record.text()),
                decisions);
    }

    /** Words that tell the places of a record, for people and for comparison: slugs of cities, else the country. */
    String places(SourceRecord record) {
        Resolution places = record.heading().places();
        return places.places().isEmpty()
                ? record.heading().country().iso2()
                : places.places().stream().map(ResolvedPlace::slug).distinct().collect(Collectors.joining("-"));
    }

    /** Whether two texts are in one language. */
    boolean sameLanguage(String one, String other) {
        return languages.ofText(one).equals(languages.ofText(other));
    }

    /** Lets the model of languages go. */
    @Override
    public void close() {
        languages.close();
    }

    /** The language stated of a record; else that of its words, where that of its source decides in doubt. */
    private DetectedLanguages languages(CatalogueSource source, SourceRecord record) {
        String stated = record.stated().language();
        if (stated != null) {
            return new DetectedLanguages(stated, stated);
        }
        return languages.detect(
                record.title(),
                record.text(),
                Objects.requireNonNullElse(source.description().language(), DetectedLanguages.UNDETERMINED));
    }
}
