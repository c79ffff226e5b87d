package org.interculturalpractices.loader.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.interculturalpractices.loader.files.QuadLines;
import org.interculturalpractices.loader.release.ReleasePruner.Candidate;
import org.interculturalpractices.loader.report.LoadListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old releases go, noted before; what must stay stays; what is made again is there again. */
class ReleasePrunerTest {

    private final Instant nextYear = Instant.now().plusSeconds(366L * 24 * 3600);

    @TempDir
    private Path folder = Path.of("unset");

    private DataFolder data = new DataFolder(Path.of("unset"));
    private String kept = "";

    /** A folder with the release of the earlier folder, which is the current one, and others before it. */
    @BeforeEach
    void unpack() throws IOException {
        data = EarlierFolder.unpack(1, folder.resolve("data"));
        kept = data.current().orElseThrow();
    }

    @Test
    void theCurrentReleaseAndTheOneBeforeItStay() throws IOException {
        String first = rebuild(10);
        String second = rebuild(11);
        String never = rebuild(12);
        activate(first, second, kept);
        assertThat(candidates(PruneRule.keepLast(0))).containsExactly(first, never);
        assertThat(candidates(PruneRule.keepLast(3))).containsExactly(never);
        assertThat(candidates(PruneRule.keepLast(4))).isEmpty();
        assertThat(candidates(PruneRule.usual())).isEmpty();
        assertThat(candidates(PruneRule.olderThan(Period.ofDays(30)))).containsExactly(first, never);
        assertThat(ReleasePruner.candidates(data, PruneRule.olderThan(Period.ofDays(30)), Instant.now()))
                .isEmpty();
    }

    @Test
    void whatIsRemovedIsNotedAndCanBeMadeAgain() throws IOException {
        String never = rebuild(10);
        Candidate candidate =
                ReleasePruner.candidates(data, PruneRule.keepLast(0), nextYear).getFirst();
        assertThat(candidate.activated()).isEmpty();
        assertThat(candidate.manifest()).isPresent();
        assertThat(candidate.bytes()).isBetween(10_000L, 5_000_000L);
        byte[] register = Files.readAllBytes(data.register());

        assertThat(prune(PruneRule.keepLast(0), never, kept)).containsExactly(never);
        assertThat(data.releases()).containsExactly(kept);
        assertThat(data.pruned()).extracting(Removal::releaseId).containsExactly(never);
        assertThat(data.path().resolve("building")).doesNotExist();
        assertThat(data.register()).hasBinaryContent(register);
        assertThat(data.path().resolve("sources")).isNotEmptyDirectory();

        assertThat(rebuild(10)).isEqualTo(never);
        data.release(never).verify();
    }

    @Test
    void whatWasNotConfirmedOrMustStayByNowIsNotRemoved() throws IOException {
        String first = rebuild(10);
        String second = rebuild(11);
        activate(first, second, kept);
        activate(first);
        assertThat(prune(PruneRule.keepLast(0), first)).isEmpty();
        assertThat(data.releases()).containsExactly(first, kept, second);
        assertThat(data.path().resolve("pruned.log")).doesNotExist();
    }

    @Test
    void aDamagedReleaseCanBeRemoved() throws IOException {
        String damaged = rebuild(10);
        Files.delete(data.release(damaged).graph());
        assertThat(prune(PruneRule.keepLast(0), damaged)).containsExactly(damaged);
        assertThat(data.releaseFolder(damaged)).doesNotExist();
    }

    @Test
    void aCrashOnTheWayLeavesTheReleaseWholeOrGone() throws IOException {
        String noted = rebuild(10);
        String moved = rebuild(11);
        Files.writeString(
                data.path().resolve("pruned.log"),
                "2026-01-01T00:00:00Z\t" + noted + "\n2026-01-01T00:00:00Z\t" + moved + "\n2026-01-0");
        Files.createDirectories(data.building());
        Files.move(data.releaseFolder(moved), data.building().resolve("pruned-" + moved));
        assertThat(data.releases()).contains(noted).doesNotContain(moved);
        data.release(noted).verify();
        prune(PruneRule.keepLast(9));
        assertThat(data.building()).doesNotExist();
        assertThat(prune(PruneRule.keepLast(0), noted)).containsExactly(noted);
        assertThat(data.pruned()).extracting(Removal::releaseId).containsExactly(noted, moved, noted);
    }

    private List<String> candidates(PruneRule rule) {
        return ReleasePruner.candidates(data, rule, nextYear).stream()
                .map(Candidate::id)
                .toList();
    }

    private List<String> prune(PruneRule rule, String... ids) {
        try (FolderLock lock = data.lock()) {
            return ReleasePruner.prune(lock, rule, new HashSet<>(List.of(ids)));
        }
    }

    private void activate(String... ids) {
        try (FolderLock lock = data.lock()) {
            for (String id : ids) {
                lock.activate(id);
            }
        }
    }

    /** Makes a release of the first so many hundred quads of the kept one. */
    private String rebuild(int hundreds) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var in = QuadLines.open(data.release(kept).graph())) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(100L * hundreds)
                    .forEach(lines::add);
        }
        Path graph = Files.writeString(folder.resolve("graph.nq"), String.join("\n", lines) + "\n");
        try (FolderLock lock = data.lock()) {
            return ReleaseRebuilder.rebuild(lock, graph, List.of(), LoadListener.NONE)
                    .release()
                    .id();
        }
    }
}
