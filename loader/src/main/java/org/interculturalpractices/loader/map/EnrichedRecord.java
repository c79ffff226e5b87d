package org.interculturalpractices.loader.map;

import java.util.List;
import java.util.Map;
import org.interculturalpractices.loader.classify.ThemeMatch;
import org.interculturalpractices.loader.decide.PracticeDecisions;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.loader.parse.SectionKind;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.loader.source.CatalogueSource;

/**
 * A record with its evidence: places, languages, sections and themes, before it becomes triples.
 *
 * @param source the file it was read from
 * @param record title, heading line and text, with their lines
 * @param slug the last part of the practice's IRI
 * @param languages the languages of title and text
 * @param sections the labelled sections of the text
 * @param matches the themes whose labels stand in title or text
 * @param decisions what curators decided of this practice
 */
public record EnrichedRecord(
        CatalogueSource source,
        SourceRecord record,
        String slug,
        DetectedLanguages languages,
        Map<SectionKind, String> sections,
        List<ThemeMatch> matches,
        PracticeDecisions decisions) {

    /** What the words of the heading line that name places turned out to be. */
    public Resolution places() {
        return record.heading().places();
    }
}
