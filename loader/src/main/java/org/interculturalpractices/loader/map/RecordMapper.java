package org.interculturalpractices.loader.map;

import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.loader.decide.PeriodDecision;
import org.interculturalpractices.loader.decide.PlaceDecision;
import org.interculturalpractices.loader.decide.PlaceIds;
import org.interculturalpractices.loader.parse.Heading;
import org.interculturalpractices.loader.parse.PeriodStatement;
import org.interculturalpractices.loader.parse.SectionKind;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.parse.YearSpan;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.links.AuthorityLinks;
import org.interculturalpractices.ontology.places.PlaceDescriptions;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.TIME;
import org.jspecify.annotations.Nullable;

/**
 * Maps the records of a practice to triples: the practice with its places, period, texts and themes into the catalogue graph, where it was
 * read into the provenance graph, and the gazetteer's places that it names into the places graph. What the source does not
 * give is left out. Immutable.
 */
public final class RecordMapper {

    private final ThemeMapper themes;
    private final DecisionMapper decisions;
    private final ProvenanceMapper provenance = new ProvenanceMapper();

    /** A mapper that knows the policy areas of the vocabulary's themes, and the places that decisions name. */
    public RecordMapper(Model vocabulary, PlaceIds places) {
        this.themes = new ThemeMapper(vocabulary);
        this.decisions = new DecisionMapper(places);
    }

    /**
     * The triples of the records that describe one practice. Place, period and themes are those of the first, unless a curator decided
     * otherwise; each other one adds
     * its title and texts if they are in a language that the practice has none in yet, and themes that it alone has.
     *
     * @param records at least one, all with the slug of the practice
     */
    public MappedRecord map(List<EnrichedRecord> records) {
        MappedRecord mapped = new MappedRecord();
        EnrichedRecord first = records.getFirst();
        Resource practice =
                mapped.graph(NamedGraph.CATALOGUE).createResource(Iris.practice(first.slug()), ICP.Practice);
        mapPlaces(practice, mapped, first);
        mapPeriod(practice, mapped, first);
        for (EnrichedRecord enriched : records) {
            mapTexts(practice, enriched);
            themes.map(practice, mapped.graph(NamedGraph.PROVENANCE), enriched);
            provenance.map(practice, mapped.graph(NamedGraph.PROVENANCE), enriched);
            enriched.places().places().forEach(place -> describeListed(mapped, place));
        }
        return mapped;
    }

    /** The triples that say that a practice was read in one more place: an exact duplicate of a record. */
    public MappedRecord mapDuplicate(EnrichedRecord enriched) {
        MappedRecord mapped = new MappedRecord();
        Resource practice = mapped.graph(NamedGraph.CATALOGUE).createResource(Iris.practice(enriched.slug()));
        provenance.map(practice, mapped.graph(NamedGraph.PROVENANCE), enriched);
        return mapped;
    }

    private static void mapTexts(Resource practice, EnrichedRecord enriched) {
        SourceRecord record = enriched.record();
        String textLanguage = enriched.languages().text();
        String titleLanguage = enriched.languages().title();
        boolean isNew = addOnce(practice, DCTerms.description, record.text(), textLanguage);
        if (addOnce(practice, DCTerms.title, record.title(), titleLanguage)) {
            practice.addProperty(DCTerms.language, titleLanguage);
        }
        if (isNew) {
            practice.addProperty(DCTerms.language, textLanguage);
            enriched.sections().forEach((kind, text) -> addOnce(practice, property(kind), text, textLanguage));
        }
        String page = record.stated().page();
        if (page != null) {
            practice.addProperty(FOAF.page, resource(page));
        }
        record.stated().documents().forEach(document -> practice.addProperty(DCTerms.references, resource(document)));
    }

    /** Adds a text, if there is none in its language. */
    private static boolean addOnce(Resource practice, Property property, String text, String language) {
        boolean isNew = practice.listProperties(property, language).toList().isEmpty();
        if (isNew) {
            practice.addProperty(property, text, language);
        }
        return isNew;
    }

    private void mapPlaces(Resource practice, MappedRecord mapped, EnrichedRecord enriched) {
        PlaceDecision decision = enriched.decisions().place();
        if (decision != null) {
            decisions
                    .mapPlaces(practice, mapped.graph(NamedGraph.PROVENANCE), enriched, decision)
                    .forEach(city -> describeListed(mapped, city));
            return;
        }
        Heading heading = enriched.record().heading();
        practice.addProperty(ICP.country, resource(heading.country().iri()));
        for (ResolvedPlace place : heading.places().places()) {
            practice.addProperty(ICP.city, resource(place.iri()));
        }
        for (Resolution.Unresolved unresolved : heading.places().unresolved()) {
            practice.addProperty(ICP.placeText, unresolved.text());
        }
    }

    private static void mapPeriod(Resource practice, MappedRecord mapped, EnrichedRecord enriched) {
        Heading heading = enriched.record().heading();
        PeriodDecision decision = enriched.decisions().period();
        PeriodStatement period = decision == null ? heading.period() : decision.statement();
        if (decision != null) {
            DecisionMapper.mapPeriod(practice, mapped.graph(NamedGraph.PROVENANCE), enriched, decision);
        }
        practice.addProperty(
                ICP.periodStatus, resource(Iris.periodStatus(period.status().slug())));
        if (!heading.periodText().isEmpty()) {
            practice.addProperty(ICP.periodText, heading.periodText());
        }
        addYear(practice, ICP.startYear, period.startYear());
        addYear(practice, ICP.endYear, period.endYear());
        int number = 0;
        for (YearSpan span : period.spans()) {
            number++;
            practice.addProperty(ICP.period, interval(practice.getModel(), enriched.slug(), number, span));
        }
    }

    private static Resource interval(Model model, String slug, int number, YearSpan span) {
        Resource period =
                model.createResource(Iris.period(slug, number), ICP.Period).addProperty(ICP.periodText, span.text());
        if (span.start() != null) {
            period.addProperty(TIME.hasBeginning, instant(model, Iris.periodBeginning(slug, number), span.start()));
        }
        if (span.end() != null) {
            period.addProperty(TIME.hasEnd, instant(model, Iris.periodEnd(slug, number), span.end()));
        }
        return period;
    }

    private static Resource instant(Model model, String iri, int year) {
        return model.createResource(iri, TIME.Instant).addProperty(TIME.inXSDgYear, year(year));
    }

    private static void describeListed(MappedRecord mapped, ResolvedPlace place) {
        if (place instanceof ResolvedPlace.Listed listed) {
            mapped.graph(NamedGraph.PLACES).add(PlaceDescriptions.describe(listed.place(), listed.slug()));
            AuthorityLinks.of(listed.place(), listed.slug())
                    .forEach(link -> mapped.graph(NamedGraph.LINKS).add(link.describe()));
        }
    }

    private static void addYear(Resource practice, Property property, @Nullable Integer year) {
        if (year != null) {
            practice.addProperty(property, year(year));
        }
    }

    private static Literal year(int year) {
        return ResourceFactory.createTypedLiteral(String.format(Locale.ROOT, "%04d", year), XSDDatatype.XSDgYear);
    }

    private static Property property(SectionKind kind) {
        return switch (kind) {
            case PURPOSE -> ICP.purpose;
            case STIMULUS -> ICP.stimulus;
            case PROCESS -> ICP.process;
            case IMPACT -> ICP.impact;
            case DOCUMENTS, COUNTRY, CITY, YEAR -> throw new IllegalArgumentException(kind + " is no part of a text");
        };
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
