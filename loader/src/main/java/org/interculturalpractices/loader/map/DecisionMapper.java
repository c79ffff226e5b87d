package org.interculturalpractices.loader.map;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.interculturalpractices.loader.decide.Attribution;
import org.interculturalpractices.loader.decide.PeriodDecision;
import org.interculturalpractices.loader.decide.PlaceDecision;
import org.interculturalpractices.loader.decide.PlaceIds;
import org.interculturalpractices.loader.parse.Heading;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/** Corrections of curators, each published with what it replaces, who decided, why and when. Not thread-safe. */
final class DecisionMapper {

    private final PlaceIds ids;

    DecisionMapper(PlaceIds ids) {
        this.ids = ids;
    }

    /** Says who decided, why and when. */
    static void attribute(Resource decision, Attribution by) {
        decision.addProperty(ICP.curator, by.curator())
                .addProperty(ICP.reason, by.reason())
                .addProperty(ICP.decidedOn, by.decidedOn().toString(), XSDDatatype.XSDdate);
    }

    /**
     * Adds country and city of a corrected place to the practice, and the correction to the provenance graph.
     *
     * @return its cities
     */
    List<ResolvedPlace> mapPlaces(
            Resource practice, Model provenance, EnrichedRecord enriched, PlaceDecision decision) {
        Resource correction = provenance.createResource(Iris.placeCorrection(enriched.slug()), ICP.PlaceCorrection);
        for (String id : decision.places()) {
            String country = Iris.country(PlaceIds.countryOf(id));
            practice.addProperty(ICP.country, practice.getModel().createResource(country));
            correction.addProperty(ICP.correctedPlace, provenance.createResource(country));
        }
        List<ResolvedPlace> cities = decision.places().stream()
                .map(ids::city)
                .flatMap(Optional::stream)
                .toList();
        for (ResolvedPlace city : cities) {
            practice.addProperty(ICP.city, practice.getModel().createResource(city.iri()));
            correction.addProperty(ICP.correctedPlace, provenance.createResource(city.iri()));
        }
        Heading heading = enriched.record().heading();
        describe(correction, practice, (heading.countryText() + " " + heading.placeText()).strip(), decision.by());
        return cities;
    }

    /** Adds the correction of a period to the provenance graph. */
    static void mapPeriod(Resource practice, Model provenance, EnrichedRecord enriched, PeriodDecision decision) {
        Resource correction = provenance
                .createResource(Iris.periodCorrection(enriched.slug()), ICP.PeriodCorrection)
                .addProperty(ICP.correctedPeriod, decision.words());
        describe(correction, practice, enriched.record().heading().periodText(), decision.by());
    }

    private static void describe(Resource correction, Resource practice, String replaced, Attribution by) {
        correction.addProperty(ICP.practice, practice);
        if (!replaced.isEmpty()) {
            correction.addProperty(ICP.replacedText, replaced);
        }
        attribute(correction, by);
    }
}
