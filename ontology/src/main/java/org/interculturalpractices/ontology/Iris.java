package org.interculturalpractices.ontology;

/**
 * The IRIs of the graph. They all stand under one base, which is fixed; a slug or hash given here must already have its final
 * form, because nothing is escaped.
 */
public final class Iris {

    /** The base of every IRI that the project mints. */
    public static final String BASE = "https://w3id.org/intercultural-practices/";

    /** The namespace of the ontology's terms. */
    public static final String ONTOLOGY = BASE + "ontology#";

    private static final String ID = BASE + "id/";

    private Iris() {}

    /** A practice. */
    public static String practice(String slug) {
        return ID + "practice/" + slug;
    }

    /** A city or other local authority; {@code iso2} in lower case. */
    public static String city(String iso2, String slug) {
        return ID + "city/" + iso2 + "/" + slug;
    }

    /** A country; {@code iso2} in lower case. */
    public static String country(String iso2) {
        return ID + "country/" + iso2;
    }

    /** A theme. */
    public static String theme(String slug) {
        return ID + "theme/" + slug;
    }

    /** A policy area. */
    public static String policyArea(String slug) {
        return ID + "policy-area/" + slug;
    }

    /** A period status. */
    public static String periodStatus(String slug) {
        return ID + "period-status/" + slug;
    }

    /** A type of local authority. */
    public static String placeType(String slug) {
        return ID + "place-type/" + slug;
    }

    /** A record of a source. */
    public static String record(String hash) {
        return ID + "record/" + hash;
    }

    /** How the {@code number}th name of a record's heading line was resolved; numbers begin at 1. */
    public static String placeResolution(String hash, int number) {
        return record(hash) + "/place/" + number;
    }

    /** A source document. */
    public static String source(String hash) {
        return ID + "source/" + hash;
    }

    /** The assignment of a theme to a practice. */
    public static String themeAssignment(String practice, String theme) {
        return practice(practice) + "/theme/" + theme;
    }

    /** A curator's decision that a practice does not have a theme. */
    public static String themeRemoval(String practice, String theme) {
        return themeAssignment(practice, theme) + "/removal";
    }

    /** A curator's decision where a practice takes place. */
    public static String placeCorrection(String practice) {
        return practice(practice) + "/place-correction";
    }

    /** A curator's decision when a practice takes place. */
    public static String periodCorrection(String practice) {
        return practice(practice) + "/period-correction";
    }

    /** A curator's decision that a practice and another one are two. */
    public static String separation(String practice, String other) {
        return practice(practice) + "/separation/" + other;
    }

    /** A curator's decision that a practice is not published any more. */
    public static String withdrawal(String practice) {
        return practice(practice) + "/withdrawal";
    }

    /** Why a practice is the same as another one. */
    public static String merge(String practice) {
        return practice(practice) + "/merge";
    }

    /** The {@code number}th period of a practice; numbers begin at 1. */
    public static String period(String practice, int number) {
        return practice(practice) + "/period/" + number;
    }

    /** The instant at which that period begins. */
    public static String periodBeginning(String practice, int number) {
        return period(practice, number) + "/beginning";
    }

    /** The instant at which that period ends. */
    public static String periodEnd(String practice, int number) {
        return period(practice, number) + "/end";
    }

    /** What is said of a link to another authority. */
    public static String mapping(String hash) {
        return ID + "mapping/" + hash;
    }

    /** A dataset that is linked to the graph, which is also the named graph that holds it. */
    public static String dataset(String slug) {
        return BASE + "graph/dataset/" + slug;
    }

    /** A concept scheme, such as {@code themes}. */
    public static String scheme(String slug) {
        return BASE + "scheme/" + slug;
    }
}
