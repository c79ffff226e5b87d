package org.interculturalpractices.loader.synth;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.interculturalpractices.ontology.places.Country;
import org.interculturalpractices.ontology.places.Place;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/**
 * Writes a listing of invented practices, in the form of a real page: real places, headings of every kind, links between records, and
 * some records that must be rejected. The same seed gives the same bytes. Not thread-safe.
 */
public final class SyntheticListing {

    /** Of how many records one is wrong on purpose: an unknown country, or a period that ends before it starts. */
    public static final int WRONG_ONE_IN = 1000;

    private static final List<String> ACTIVITIES = List.of(
            "Supper",
            "Garden",
            "Choir",
            "Language cafe",
            "Repair workshop",
            "Football league",
            "Reading circle",
            "Mentoring",
            "Story archive",
            "Advice desk",
            "Street festival",
            "Job fair",
            "Theatre",
            "Mediation service");
    private static final List<String> PEOPLE = List.of(
            "newcomers",
            "refugees",
            "neighbours",
            "young people",
            "parents",
            "older residents",
            "women",
            "entrepreneurs",
            "volunteers",
            "families");
    private static final List<String> MEANS = List.of(
            "brings people of different origins to one table", "answers rumours with facts and conversation",
            "opens the public library in the evening", "offers language learning with childcare",
            "turns waste land into an urban garden", "trains the staff of the municipality",
            "helps to find employment and housing", "makes discrimination visible with data",
            "lets residents decide on a part of the budget", "connects schools with migrant associations");
    private static final List<String> RESULTS = List.of(
            "More people take part every year.",
            "An evaluation found that trust grew.",
            "Two other districts have taken up the idea.",
            "The network goes on with its own means.",
            "It is part of the intercultural strategy now.");

    private final Random random;
    private final List<Place> places;
    private final PlacesAuthority authority;

    /** A listing that depends on the seed and the authority alone. */
    public SyntheticListing(long seed, PlacesAuthority authority) {
        this.random = new Random(seed);
        this.authority = authority;
        this.places = authority.places();
    }

    /** Writes so many records, after a line of introduction. */
    public void write(int records, Writer out) throws IOException {
        out.write("Synthetic practices: none of these ever happened\n\n");
        for (int number = 1; number <= records; number++) {
            Place place = pick(places);
            String activity = pick(ACTIVITIES);
            String people = pick(PEOPLE);
            out.write(String.format(Locale.ROOT, "%s for %s in %s, no. %d\n", activity, people, place.name(), number));
            out.write("\n" + heading(number, place) + "\n\n");
            out.write(String.format(
                    Locale.ROOT,
                    "Purpose: %s for %s %s. %s\n\nRead more\n\n",
                    activity,
                    people,
                    pick(MEANS),
                    pick(RESULTS)));
        }
    }

    private String heading(int number, Place place) {
        String country = authority.country(place.iso2()).map(Country::name).orElseThrow();
        int year = 2008 + random.nextInt(15);
        if (number % WRONG_ONE_IN == 0) {
            return number % (2 * WRONG_ONE_IN) == 0
                    ? "Atlantis " + place.name() + " " + year
                    : country + " " + place.name() + " " + year + "-" + (year - 2);
        }
        return country + " " + place.name() + period(year);
    }

    private String period(int year) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> " since " + year;
            case 2 -> " " + year + "-";
            case 3 -> " " + year + " onwards";
            case 4 -> " " + year + "-" + (year + 1 + random.nextInt(4));
            case 5 -> " " + year + " (ongoing)";
            case 6 -> " 01/0" + (1 + random.nextInt(9)) + "/" + year;
            default -> " " + year;
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
