package org.interculturalpractices.loader.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.release.DataFolder;
import org.interculturalpractices.loader.release.Register;
import org.interculturalpractices.loader.release.ReleaseFolder;
import org.interculturalpractices.loader.report.RejectState;

/** Compares the data folder with the model. Not thread-safe. */
final class WalkCheck {

    private final WalkDesk desk;

    WalkCheck(WalkDesk desk) {
        this.desk = desk;
    }

    void check() throws IOException {
        DataFolder folderNow = new DataFolder(desk.data);
        Map<String, String> titles = Register.read(folderNow.register()).titles();
        assertThat(titles.keySet()).as("slugs that were minted once").containsAll(desk.model.slugs.values());
        assertThat(new TreeSet<>(desk.model.slugs.values())).hasSameSizeAs(desk.model.slugs.keySet());
        desk.model.slugs.forEach((title, slug) -> assertThat(titles.get(slug)).isEqualTo(title));
        checkDecisions(folderNow);
        if (!desk.loaded) {
            return;
        }
        ReleaseFolder release = folderNow.currentRelease().orElseThrow();
        Set<String> published = new TreeSet<>();
        for (String row : Files.readAllLines(release.path().resolve("practice-versions.tsv"))) {
            published.add(row.substring(0, row.indexOf('\t')));
        }
        assertThat(published).isEqualTo(desk.model.published());
        Set<String> open = new TreeSet<>();
        desk.ledger().in(RejectState.OPEN).forEach(reject -> open.add(reject.title()));
        assertThat(open).isEqualTo(desk.model.open());
        checkGraph(release);
    }

    private void checkDecisions(DataFolder folderNow) {
        Set<String> decided = folderNow.decisions().read().own().stream()
                .map(decision -> decision.file().fileName() + " " + String.join(" ", decision.cells()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>();
        desk.model.themes.forEach(pair -> expected.add("themes.csv " + String.join(" ", pair) + " add"));
        desk.model.periods.forEach((practice, words) -> expected.add("periods.csv " + practice + " " + words));
        desk.model.places.forEach((practice, place) -> expected.add("places.csv " + practice + " " + place));
        desk.model.withdrawn.forEach(practice -> expected.add("withdrawals.csv " + practice));
        assertThat(decided.stream().filter(row -> !row.startsWith("dismissals")).collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    private void checkGraph(ReleaseFolder release) throws IOException {
        Set<String> withdrawn = new TreeSet<>();
        Set<String> themed = new TreeSet<>();
        Set<String> corrected = new TreeSet<>();
        String practice = "<https://w3id.org/intercultural-practices/id/practice/";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(QuadLines.open(release.graph()), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(practice)) {
                    String subject = line.substring(practice.length(), line.indexOf('>'));
                    if (line.contains("ontology#WithdrawnPractice>")) {
                        withdrawn.add(subject);
                    } else if (line.contains("ontology#method>") && line.contains("ontology#curated>")) {
                        themed.add(subject);
                    } else if (line.contains("ontology#correctedPeriod>")) {
                        corrected.add(subject.substring(0, subject.indexOf('/')));
                    }
                }
            }
        }
        Set<String> gone = new TreeSet<>(desk.model.slugs.values());
        gone.removeAll(desk.model.published());
        assertThat(withdrawn).isEqualTo(gone);
        Set<String> published = desk.model.published();
        assertThat(themed)
                .isEqualTo(desk.model.themes.stream()
                        .filter(pair -> published.contains(desk.model.canonical(pair.getFirst())))
                        .map(pair -> desk.model.canonical(pair.getFirst()) + "/theme/" + pair.getLast())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(corrected)
                .isEqualTo(desk.model.periods.keySet().stream()
                        .map(desk.model::canonical)
                        .filter(published::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
