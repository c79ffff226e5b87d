package org.interculturalpractices.ontology.places;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.WGS84;
import org.jspecify.annotations.Nullable;

/** The RDF of countries and places. A value that the authority does not give is left out. Stateless. */
public final class PlaceDescriptions {

    private static final String GEOSPARQL = "http://www.opengis.net/ont/geosparql#";
    private static final Property AS_WKT = ResourceFactory.createProperty(GEOSPARQL, "asWKT");
    private static final String WKT_LITERAL = GEOSPARQL + "wktLiteral";

    private PlaceDescriptions() {}

    /** What a country is. */
    public static Model describe(Country country) {
        Model model = model();
        Resource resource = model.createResource(country.iri(), ICP.Country)
                .addProperty(ICP.iso2, country.iso2().toUpperCase(Locale.ROOT))
                .addProperty(ICP.iso3, country.iso3());
        country.names().forEach(name -> resource.addProperty(RDFS.label, name.text(), name.language()));
        country.otherNames().forEach(name -> resource.addProperty(SKOS.altLabel, name.text(), name.language()));
        if (country.m49() != null) {
            resource.addProperty(ICP.m49, country.m49());
        }
        addPoint(resource, country.latitude(), country.longitude());
        return model;
    }

    /** What a curated place is. */
    public static Model describe(Place place) {
        Model model = model();
        Resource resource = city(model, place.iri(), place.iso2())
                .addProperty(RDFS.label, place.name(), "en")
                .addProperty(ICP.placeType, model.createResource(place.type().iri()));
        place.otherNames().forEach(name -> resource.addProperty(SKOS.altLabel, name));
        addPopulation(resource, place.population());
        if (place.nuts3() != null) {
            resource.addProperty(ICP.nuts3, place.nuts3());
        }
        addPoint(resource, place.latitude(), place.longitude());
        return model;
    }

    /** What a populated place of the gazetteer is; a population of 0 is one that is not known. */
    public static Model describe(GazetteerPlace place, String slug) {
        Model model = model();
        Resource resource = city(model, place.iri(slug), place.iso2())
                .addProperty(RDFS.label, place.name())
                .addProperty(ICP.placeType, model.createResource(PlaceType.CITY.iri()));
        addPopulation(resource, place.population() == 0 ? null : place.population());
        addPoint(resource, place.latitude(), place.longitude());
        return model;
    }

    private static Model model() {
        return ModelFactory.createDefaultModel().setNsPrefixes(Ontology.prefixes());
    }

    private static Resource city(Model model, String iri, String iso2) {
        return model.createResource(iri, ICP.City).addProperty(ICP.country, model.createResource(Iris.country(iso2)));
    }

    private static void addPopulation(Resource resource, @Nullable Long population) {
        if (population != null) {
            resource.addProperty(ICP.population, population.toString(), XSDDatatype.XSDinteger);
        }
    }

    /** The same point twice: as two numbers, and as WKT, which has longitude first. */
    private static void addPoint(Resource resource, BigDecimal latitude, BigDecimal longitude) {
        resource.addProperty(WGS84.latitude, decimal(latitude))
                .addProperty(WGS84.longitude, decimal(longitude))
                .addProperty(
                        AS_WKT,
                        ResourceFactory.createTypedLiteral(
                                "POINT(" + longitude.toPlainString() + " " + latitude.toPlainString() + ")",
                                TypeMapper.getInstance().getSafeTypeByName(WKT_LITERAL)));
    }

    private static Literal decimal(BigDecimal value) {
        return ResourceFactory.createTypedLiteral(value.toPlainString(), XSDDatatype.XSDdecimal);
    }
}
