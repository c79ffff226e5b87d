package org.interculturalpractices.loader.map;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.loader.parse.Heading;
import org.interculturalpractices.loader.parse.ListingRecord;
import org.interculturalpractices.loader.parse.PeriodStatement;
import org.interculturalpractices.loader.parse.SectionKind;
import org.interculturalpractices.loader.parse.YearSpan;
import org.interculturalpractices.loader.resolve.Resolution;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.NamedGraph;
import org.interculturalpractices.ontology.places.PlaceDescriptions;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.TIME;
import org.jspecify.annotations.Nullable;

/**
 * Maps one record to triples: the practice with its places, period, texts and themes into the catalogue graph, where it was
 * read into the provenance graph, and the gazetteer's places that it names into the places graph. What the source does not
 * give is left out. Immutable.
 */
public final class RecordMapper {

    private final ThemeMapper themes;
    private final ProvenanceMapper provenance = new ProvenanceMapper();

    /** A mapper that knows the policy areas of the vocabulary's themes. */
    public RecordMapper(Model vocabulary) {
        this.themes = new ThemeMapper(vocabulary);
    }

    /** The triples of one record. */
    public MappedRecord map(Evidence evidence) {
        MappedRecord mapped = new MappedRecord();
        Resource practice =
                mapped.graph(NamedGraph.CATALOGUE).createResource(Iris.practice(evidence.slug()), ICP.Practice);
        mapTexts(practice, evidence);
        mapPlaces(practice, evidence.record().heading(), evidence.places());
        mapPeriod(practice, evidence);
        themes.map(practice, mapped.graph(NamedGraph.PROVENANCE), evidence);
        provenance.map(practice, mapped.graph(NamedGraph.PROVENANCE), evidence);
        evidence.places().places().forEach(place -> describeListed(mapped, place));
        return mapped;
    }

    private static void mapTexts(Resource practice, Evidence evidence) {
        ListingRecord record = evidence.record();
        String textLanguage = evidence.languages().text();
        practice.addProperty(DCTerms.title, record.title(), evidence.languages().title())
                .addProperty(DCTerms.description, record.text(), textLanguage)
                .addProperty(DCTerms.language, textLanguage)
                .addProperty(DCTerms.language, evidence.languages().title());
        evidence.sections().forEach((kind, text) -> practice.addProperty(property(kind), text, textLanguage));
    }

    private static void mapPlaces(Resource practice, Heading heading, Resolution places) {
        practice.addProperty(ICP.country, resource(heading.country().iri()));
        for (ResolvedPlace place : places.places()) {
            practice.addProperty(ICP.city, resource(place.iri()));
        }
        for (Resolution.Unresolved unresolved : places.unresolved()) {
            practice.addProperty(ICP.placeText, unresolved.text());
        }
    }

    private static void mapPeriod(Resource practice, Evidence evidence) {
        Heading heading = evidence.record().heading();
        PeriodStatement period = heading.period();
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
            practice.addProperty(ICP.period, interval(practice.getModel(), evidence.slug(), number, span));
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
            mapped.graph(NamedGraph.LINKS).add(PlaceDescriptions.links(listed.place(), listed.slug()));
        }
    }

    private static void addYear(Resource practice, Property property, @Nullable Integer year) {
        if (year != null) {
            practice.addProperty(property, year(year));
        }
    }

    private static Literal year(int year) {
        return ResourceFactory.createTypedLiteral("%04d".formatted(year), XSDDatatype.XSDgYear);
    }

    private static Property property(SectionKind kind) {
        return switch (kind) {
            case PURPOSE -> ICP.purpose;
            case STIMULUS -> ICP.stimulus;
            case PROCESS -> ICP.process;
            case IMPACT -> ICP.impact;
        };
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}
