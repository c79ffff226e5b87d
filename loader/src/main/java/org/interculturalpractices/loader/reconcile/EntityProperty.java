package org.interculturalpractices.loader.reconcile;

import static org.interculturalpractices.loader.reconcile.EntityType.CITY;
import static org.interculturalpractices.loader.reconcile.EntityType.COUNTRY;
import static org.interculturalpractices.loader.reconcile.EntityType.POLICY_AREA;
import static org.interculturalpractices.loader.reconcile.EntityType.PRACTICE;
import static org.interculturalpractices.loader.reconcile.EntityType.THEME;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.interculturalpractices.ontology.links.AuthorityLinks;
import org.interculturalpractices.ontology.vocab.ICP;
import org.interculturalpractices.ontology.vocab.WGS84;
import org.jspecify.annotations.Nullable;

/** The properties of things: what a query may state of them, and what a table can be extended by. */
public enum EntityProperty {
    COUNTRY_OF("country", ICP.country, null, COUNTRY, PRACTICE, CITY),
    CITY_OF("city", ICP.city, null, CITY, PRACTICE),
    THEME_OF("theme", ICP.theme, null, THEME, PRACTICE),
    POLICY_AREA_OF("policyArea", ICP.policyArea, null, POLICY_AREA, PRACTICE, THEME),
    DESCRIPTION("description", DCTerms.description, null, null, PRACTICE),
    START_YEAR("startYear", ICP.startYear, null, null, PRACTICE),
    END_YEAR("endYear", ICP.endYear, null, null, PRACTICE),
    PERIOD_STATUS("periodStatus", ICP.periodStatus, null, null, PRACTICE),
    LANGUAGE("language", DCTerms.language, null, null, PRACTICE),
    WIKIDATA("wikidata", OWL.sameAs, AuthorityLinks.WIKIDATA, null, CITY, COUNTRY),
    GEONAMES("geonames", OWL.sameAs, AuthorityLinks.GEONAMES, null, CITY, COUNTRY),
    NUTS3("nuts3", ICP.nuts3, null, null, CITY),
    ISO2("iso2", ICP.iso2, null, null, COUNTRY),
    ISO3("iso3", ICP.iso3, null, null, COUNTRY),
    M49("m49", ICP.m49, null, null, COUNTRY),
    EU_COUNTRY(
            "euCountry", SKOS.exactMatch, "http://publications.europa.eu/resource/authority/country/", null, COUNTRY),
    PLACE_TYPE("placeType", ICP.placeType, null, null, CITY),
    POPULATION("population", ICP.population, null, null, CITY),
    LATITUDE("latitude", WGS84.latitude, null, null, CITY, COUNTRY),
    LONGITUDE("longitude", WGS84.longitude, null, null, CITY, COUNTRY),
    DEFINITION("definition", SKOS.definition, null, null, THEME, POLICY_AREA),
    BROADER("broader", SKOS.broader, null, THEME, THEME),
    GOAL("sdg", SKOS.relatedMatch, AuthorityLinks.GOALS, null, THEME, POLICY_AREA);

    private static final Set<EntityProperty> IDENTIFIERS = EnumSet.of(WIKIDATA, GEONAMES, ISO2, ISO3, M49, EU_COUNTRY);

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // It never changes, though Jena does not say so.
    private final Property property;

    private final @Nullable String uriSpace;
    private final @Nullable EntityType range;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody else has the set.
    private final Set<EntityType> types;

    EntityProperty(
            String id,
            Property property,
            @Nullable String uriSpace,
            @Nullable EntityType range,
            EntityType first,
            EntityType... others) {
        this.id = id;
        this.property = property;
        this.uriSpace = uriSpace;
        this.range = range;
        this.types = EnumSet.of(first, others);
    }

    /** The property of an id. */
    public static Optional<EntityProperty> of(String id) {
        return Arrays.stream(values())
                .filter(property -> property.id.equals(id))
                .findFirst();
    }

    /** The id. */
    public String id() {
        return id;
    }

    /** The property of the graph. */
    public Property property() {
        return property;
    }

    /** How the IRIs of another authority begin, of which the rest is the value; null where the value is not such an IRI. */
    public @Nullable String uriSpace() {
        return uriSpace;
    }

    /** The type of its values, or null where they are no things that can be reconciled. */
    public @Nullable EntityType range() {
        return range;
    }

    /** Whether things of a type have it. */
    public boolean isOf(EntityType type) {
        return types.contains(type);
    }

    /** Whether one value stands for one thing. */
    public boolean isIdentifier() {
        return IDENTIFIERS.contains(this);
    }

    /** The identifier within an IRI of another authority, such as {@code Q26793}. */
    public String identifier(String iri) {
        return uriSpace == null ? iri : iri.substring(uriSpace.length()).replaceAll("/$", "");
    }
}
