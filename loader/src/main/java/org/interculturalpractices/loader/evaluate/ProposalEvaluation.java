package org.interculturalpractices.loader.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.interculturalpractices.loader.link.PlaceCandidates;
import org.interculturalpractices.loader.reconcile.Candidate;
import org.interculturalpractices.loader.resolve.PlaceNames;
import org.interculturalpractices.loader.resolve.ResolvedPlace;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.places.Gazetteer;
import org.interculturalpractices.ontology.places.PlacesAuthority;

/**
 * How many misspelt names of places get the right place as the first candidate, and how many of the proposals are right. Names of the
 * world gazetteer are drawn and misspelt at random, by one letter left out, doubled, changed or put into the wrong order.
 *
 * @param names how many names were looked for
 * @param first how many have the right place as their first candidate
 * @param proposed how many got a proposal
 * @param wrong the proposals that are not right, as "misspelt name: what was proposed"
 */
public record ProposalEvaluation(int names, int first, int proposed, List<String> wrong) {

    /** The seed that the command line and the test use. */
    public static final long SEED = 20_261_128;
    /** How many names they draw. */
    public static final int NAMES = 200;

    private static final String IDS = Iris.BASE + "id/";
    private static final int LEAST_INHABITANTS = 15_000;
    private static final int SHORTEST = 5;

    public ProposalEvaluation {
        wrong = List.copyOf(wrong);
    }

    /** The share of the proposals that are right, from 0 to 1; 1 if there are none. */
    public double precision() {
        return proposed == 0 ? 1 : 1 - (double) wrong.size() / proposed;
    }

    /**
     * Misspells names.
     *
     * @param seed of the drawing; the same seed draws and misspells the same names
     * @param most how many names are drawn
     */
    public static ProposalEvaluation run(long seed, int most) {
        PlaceNames names = new PlaceNames(PlacesAuthority.bundled(), Gazetteer.bundled());
        List<ResolvedPlace.Listed> drawn = drawn(names, new Random(seed), most);
        Random random = new Random(seed);
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        int first = 0;
        int proposed = 0;
        try (PlaceCandidates places = PlaceCandidates.bundled()) {
            for (ResolvedPlace.Listed place : drawn) {
                String iso2 = place.place().iso2();
                String misspelt = misspelt(place.place().name(), random);
                if (!names.named(iso2, misspelt).isEmpty()) {
                    continue;
                }
                looked++;
                String right = names.ofGeonamesId(place.place().geonamesId())
                        .orElseThrow()
                        .iri()
                        .substring(IDS.length());
                List<Candidate> candidates = places.cities(misspelt, iso2);
                first += !candidates.isEmpty()
                                && candidates.getFirst().entity().id().equals(right)
                        ? 1
                        : 0;
                Optional<Candidate> proposal = PlaceCandidates.proposed(candidates);
                proposed += proposal.isPresent() ? 1 : 0;
                proposal.filter(candidate -> !candidate.entity().id().equals(right))
                        .ifPresent(candidate -> wrong.add(misspelt + " (" + iso2 + "): "
                                + candidate.entity().id()));
            }
        }
        return new ProposalEvaluation(looked, first, proposed, wrong);
    }

    private static List<ResolvedPlace.Listed> drawn(PlaceNames names, Random random, int most) {
        List<ResolvedPlace.Listed> places = new ArrayList<>();
        names.forEachListed(null, place -> {
            if (place.place().population() >= LEAST_INHABITANTS
                    && place.place().name().length() >= SHORTEST) {
                places.add(place);
            }
        });
        places.sort(Comparator.comparingLong(place -> place.place().geonamesId()));
        Collections.shuffle(places, random);
        return places.stream().limit(most).toList();
    }

    /** A name with one slip, not in its first letter. */
    private static String misspelt(String name, Random random) {
        int at = 1 + random.nextInt(name.length() - 2);
        StringBuilder text = new StringBuilder(name);
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, name.charAt(at));
            case 2 -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
            default -> {
                text.setCharAt(at, name.charAt(at + 1));
                text.setCharAt(at + 1, name.charAt(at));
            }
        }
        return text.toString();
    }
}
