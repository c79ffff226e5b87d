package org.interculturalpractices.loader.decide;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.RDF;
import org.interculturalpractices.loader.decide.ThemeDecision.Action;
import org.interculturalpractices.loader.table.EditedRow;
import org.interculturalpractices.ontology.Iris;
import org.interculturalpractices.ontology.Ontology;
import org.interculturalpractices.ontology.places.PlacesAuthority;
import org.interculturalpractices.ontology.vocab.ICP;
import org.jspecify.annotations.Nullable;

/** Reads rows of decisions. Whether there are such practices is not asked here: they come and go with the sources. Not thread-safe. */
final class DecisionRows {

    private static final Pattern PLACE = Pattern.compile("[a-z]{2}(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?");
    private static final Pattern REJECT = Pattern.compile("[0-9a-f]{12}");

    /** Read when the first row asks. */
    private static final class Known {
        static final Set<String> THEMES = Ontology.vocabulary()
                .listSubjectsWithProperty(RDF.type, ICP.Theme)
                .mapWith(theme -> theme.getURI().substring(Iris.theme("").length()))
                .toSet();
    }

    private final PlaceIds placeIds = new PlaceIds(PlacesAuthority.bundled());

    @Nullable
    Decision theme(EditedRow row, Attribution by) {
        String practice = row.practice("practice");
        String theme = row.required("theme");
        if (!theme.isEmpty() && !Known.THEMES.contains(theme)) {
            row.fault(
                    "theme",
                    "theme \"" + theme + "\" is not in the vocabulary; write the part of its IRI after id/theme/");
        }
        String word = row.required("action");
        for (Action action : Action.values()) {
            if (action.word().equals(word)) {
                return new ThemeDecision(practice, theme, action, by);
            }
        }
        if (!word.isEmpty()) {
            row.fault("action", "action \"" + word + "\" is neither add nor remove");
        }
        return null;
    }

    Decision place(EditedRow row, Attribution by) {
        List<String> places = Arrays.stream(row.required("places").split("[\\s;,]+", -1))
                .filter(place -> !place.isEmpty())
                .toList();
        for (String place : places) {
            if (!PLACE.matcher(place).matches() || !placeIds.has(place)) {
                row.fault(
                        "places",
                        "there is no place \"" + place
                                + "\"; write no/bergen, the part of a city's IRI after id/city/, or no,"
                                + " a country alone; several with blanks between them");
            }
        }
        return new PlaceDecision(row.practice("practice"), places, by);
    }

    Decision period(EditedRow row, Attribution by) {
        String words = row.required("period");
        if (!words.isEmpty() && PeriodDecision.statement(words).isEmpty()) {
            row.fault(
                    "period",
                    "period \"" + words + "\" is not understood; write such as 2019-2023, 2016-, 2021 or "
                            + PeriodDecision.UNDATED);
        }
        return new PeriodDecision(row.practice("practice"), words, by);
    }

    Decision withdrawal(EditedRow row, Attribution by) {
        return new Withdrawal(row.practice("practice"), by);
    }

    Decision dismissal(EditedRow row, Attribution by) {
        String reject = row.required("reject");
        if (!reject.isEmpty() && !REJECT.matcher(reject).matches()) {
            row.fault("reject", "\"" + reject + "\" is no id of a rejected record; it has 12 hexadecimal digits");
        }
        return new Dismissal(reject, by);
    }
}
