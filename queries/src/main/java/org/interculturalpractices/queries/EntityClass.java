package org.interculturalpractices.queries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Resource;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.vocab.ICP;

/** A class whose members have IRIs of a known form, so that a value may be given by its short name. */
public enum EntityClass {
    /** A practice, by its slug. */
    PRACTICE(ICP.Practice, "practice", "[a-z0-9]+(?:-[a-z0-9]+)*"),
    /** A city or other local authority, by country code and slug. */
    CITY(ICP.City, "city", "[a-z]{2}/[a-z0-9]+(?:-[a-z0-9]+)*"),
    /** A country, by its two-letter code. */
    COUNTRY(ICP.Country, "country", "[a-z]{2}"),
    /** A theme, by its slug. */
    THEME(ICP.Theme, "theme", "[a-z0-9]+(?:-[a-z0-9]+)*"),
    /** A policy area, by its slug. */
    POLICY_AREA(ICP.PolicyArea, "policy-area", "[a-z0-9]+(?:-[a-z0-9]+)*"),
    /** Whether a practice goes on, by its slug. */
    PERIOD_STATUS(ICP.PeriodStatus, "period-status", "[a-z]+"),
    /** A kind of local authority, by its slug. */
    PLACE_TYPE(ICP.PlaceType, "place-type", "[a-z]+");

    /** What comes before the path of every thing that the graph describes. */
    static final String ID = Iris.BASE + "id/";

    private final String iri;
    private final String segment;
    private final Pattern localName;

    EntityClass(Resource type, String segment, String localName) {
        this.iri = type.getURI();
        this.segment = segment;
        this.localName = Pattern.compile(localName);
    }

    /** The IRI of the class. */
    public String iri() {
        return iri;
    }

    /** The first part of the path after {@code id/}, such as {@code policy-area}. */
    public String segment() {
        return segment;
    }

    /** The IRI of a member given by its short name ({@code refugees}), its path ({@code theme/refugees}) or its IRI. */
    Optional<String> member(String value) {
        String path = value.startsWith(ID) ? value.substring(ID.length()) : value;
        String folded = path.toLowerCase(Locale.ROOT);
        if (folded.startsWith(segment + '/')) {
            folded = folded.substring(segment.length() + 1);
        } else if (value.startsWith(ID)) {
            return Optional.empty();
        }
        return localName.matcher(folded).matches() ? Optional.of(ID + segment + '/' + folded) : Optional.empty();
    }

    static Optional<EntityClass> ofIri(String iri) {
        return Arrays.stream(values()).filter(each -> each.iri().equals(iri)).findFirst();
    }
}
