package org.interculturalpractices.loader.map;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.interculturalpractices.loader.parse.Heading;
import org.interculturalpractices.loader.parse.SourceRecord;
import org.interculturalpractices.loader.resolve.ResolutionRule;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.loader.source.CatalogueSource;
import org.interculturalpractices.loader.source.SourceDescription;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.PROV;
import org.jspecify.annotations.Nullable;

/**
 * Provenance of practices as triples (PROV-O): the record with its lines and checksum, the document that it is part of, and how each name
 * of the heading line was resolved.
 */
final class ProvenanceMapper {

    /** Digits of the SHA-256 in the IRIs of records and documents. */
    private static final int HASH_DIGITS = 16;

    void map(Resource practice, Model provenance, EnrichedRecord enriched) {
        SourceRecord record = enriched.record();
        Resource document = document(provenance, enriched.source());
        String hash = recordHash(enriched.source(), record);
        Resource source = provenance
                .createResource(Iris.record(hash), ICP.SourceRecord)
                .addProperty(DCTerms.isPartOf, document)
                .addProperty(ICP.sha256, record.sha256())
                .addProperty(ICP.titleLine, record.title());
        addLine(source, ICP.firstLine, record.lines().first());
        addLine(source, ICP.lastLine, record.lines().last());
        practice.addProperty(PROV.wasDerivedFrom, source);
        if (record.stated().joined()) {
            // Neither country nor place stands on the page: the record of the listing has them.
            return;
        }
        source.addProperty(ICP.headingLine, record.headingLine());
        Heading heading = record.heading();
        int number = 1;
        addResolution(
                source, hash, number, heading.countryText(), heading.country().iri(), ResolutionRule.COUNTRY_NAME);
        for (ResolvedPlace place : enriched.places().places()) {
            number++;
            addResolution(source, hash, number, place.text(), place.iri(), place.rule());
        }
    }

    /** A graph has no lines. */
    private static void addLine(Resource record, Property property, int line) {
        if (line > 0) {
            record.addProperty(property, Integer.toString(line), XSDDatatype.XSDinteger);
        }
    }

    /** The same record of the same version of a document has the same IRI, wherever it was loaded. */
    private static String recordHash(CatalogueSource source, SourceRecord record) {
        return DigestUtils.sha256Hex(source.sha256() + '\n' + record.sha256()).substring(0, HASH_DIGITS);
    }

    private static void addResolution(
            Resource record, String hash, int number, String text, String place, ResolutionRule rule) {
        Model model = record.getModel();
        record.addProperty(
                ICP.placeResolution,
                model.createResource(Iris.placeResolution(hash, number), ICP.PlaceResolution)
                        .addProperty(ICP.resolvedText, text)
                        .addProperty(ICP.resolvedPlace, model.createResource(place))
                        .addProperty(ICP.resolutionRule, rule.resource()));
    }

    private static Resource document(Model model, CatalogueSource source) {
        SourceDescription description = source.description();
        Resource document = model.createResource(
                        Iris.source(source.sha256().substring(0, HASH_DIGITS)), ICP.SourceDocument)
                .addProperty(ICP.sha256, source.sha256())
                .addProperty(DCTerms.title, description.title() == null ? source.name() : description.title());
        addText(document, DCTerms.publisher, description.publisher());
        addText(document, DCTerms.rights, description.rights());
        addLink(document, DCTerms.license, description.license());
        addLink(document, DCTerms.source, description.iri());
        if (description.retrieved() != null) {
            document.addProperty(DCTerms.date, description.retrieved().toString(), XSDDatatype.XSDdate);
        }
        return document;
    }

    private static void addText(Resource document, Property property, @Nullable String text) {
        if (text != null) {
            document.addProperty(property, text);
        }
    }

    private static void addLink(Resource document, Property property, @Nullable String iri) {
        if (iri != null) {
            document.addProperty(property, document.getModel().createResource(iri));
        }
    }
}
