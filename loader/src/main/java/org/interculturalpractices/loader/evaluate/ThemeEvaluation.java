package org.interculturalpractices.loader.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVRecord;
import org.interculturalpractices.loader.classify.ThemeMatch;
import org.interculturalpractices.loader.classify.ThemeMatcher;
import org.interculturalpractices.loader.language.DetectedLanguages;
import org.interculturalpractices.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of theme matching over a sample of practices that people gave themes. About a third of the practices is held out,
 * by the CRC-32 of the id: labels and rules are made from the training part only, so that the held-out part tells how well they do
 * on practices that nobody has seen.
 *
 * @param training the scores of the practices that labels and rules may be made from
 * @param heldOut the scores of the others
 */
public record ThemeEvaluation(ThemeScores training, ThemeScores heldOut) {

    private static final String BUNDLED = "/evaluation/themes.csv";
    private static final int PARTS = 3;

    /** Runs the matcher over a sample: that file, or the one that ships with the project. */
    public static ThemeEvaluation run(@Nullable Path file) {
        ThemeMatcher matcher = new ThemeMatcher(Ontology.vocabulary());
        Map<Boolean, List<ThemeScores.Practice>> parts =
                SampleFile.read(file, BUNDLED, row -> practice(matcher, row)).stream()
                        .collect(Collectors.partitioningBy(practice -> isHeldOut(practice.id())));
        return new ThemeEvaluation(
                ThemeScores.of(parts.getOrDefault(false, List.of())),
                ThemeScores.of(parts.getOrDefault(true, List.of())));
    }

    private static boolean isHeldOut(String id) {
        CRC32 checksum = new CRC32();
        checksum.update(id.getBytes(UTF_8));
        return checksum.getValue() % PARTS == 0;
    }

    private static ThemeScores.Practice practice(ThemeMatcher matcher, CSVRecord row) {
        String language = row.get("language");
        SortedMap<String, String> given = new TreeMap<>();
        for (ThemeMatch match :
                matcher.match(new DetectedLanguages(language, language), row.get("title"), row.get("text"))) {
            given.merge(match.themeSlug(), String.join(", ", match.matchedTexts()), (one, more) -> one + ", " + more);
        }
        String themes = row.get("themes").strip();
        List<String> expected = themes.isEmpty() ? List.of() : List.of(themes.split(" +", -1));
        return new ThemeScores.Practice(row.get("id"), language, new TreeSet<>(expected), given);
    }
}
